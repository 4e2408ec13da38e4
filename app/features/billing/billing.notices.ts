import type { NoticeRule, NoticeRules } from "~/features/kernel/said/notice-rule";
import { teamPaths } from "~/team-paths";

/** A letter about a payment that is missing: to who sees the clinic's money, by e-mail and in the app. Nobody has asked for it and nobody can leave it. */
function letter(sentence: string, line: string) {
  return {
    roles: ["admin"],
    channels: ["email"],
    listed: null,
    label: "Um pagamento da clínica em aberto",
    icon: "letter",
    sentence: () => sentence,
    href: () => teamPaths.adminPlan(),
    outside: { subject: "Sobre o pagamento da CÁRIS", line, action: "Ver e pagar" },
  } as const satisfies NoticeRule;
}

/** What is written at days 0, 3, 7 and 14: plainly, without blame, and that nobody's care is closed. */
export const notices = {
  "payment.missing": letter(
    "O último pagamento não passou. Acontece, com cartão vencido por exemplo. Por 14 dias nada muda.",
    "O último pagamento da clínica não passou. Acontece, com cartão vencido por exemplo. Por 14 dias nada muda, e dá para trocar o cartão ou pagar a fatura quando puder.",
  ),
  "payment.missing_3": letter(
    "O pagamento da clínica ainda está em aberto. Nada mudou; dá para trocar o cartão em Plano.",
    "O pagamento da clínica ainda está em aberto. Nada mudou: é só trocar o cartão ou pagar a fatura. Se já pagou, está tudo certo.",
  ),
  "payment.missing_7": letter(
    "Faltam sete dias para o plano passar ao gratuito, se o pagamento não chegar. O que já existe continua aberto.",
    "Faltam sete dias: depois, se o pagamento não chegar, passam a valer os limites gratuitos. Tudo o que já existe continua aberto para todos.",
  ),
  "payment.ended": letter(
    "O plano passou para o gratuito. Tudo o que já existe continua aberto; só o que for criado agora encontra o limite.",
    "O pagamento não chegou e passaram a valer os limites gratuitos. Nada se fechou: quem está na clínica continua com tudo o que tem. Para voltar, basta pagar a fatura.",
  ),
} as const satisfies NoticeRules;

declare module "~/features/kernel/said/notice-rule" {
  interface NoticeKinds extends Record<keyof typeof notices, true> {}
}
