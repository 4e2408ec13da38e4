import type { ErrorRules } from "~/lib/app-error";

/** Refusals of what is paid to us. */
export const errors = {
  "billing.webhook_refused": { status: 400, words: "Assinatura do webhook ausente, errada ou antiga." },
  "billing.unavailable": {
    status: 503,
    words: "Não conseguimos falar com o serviço de pagamento agora. Nada foi cobrado. Tente de novo em instantes.",
  },
  "billing.no_customer": { status: 409, words: "Ainda não há pagamento desta clínica para ver." },
  "billing.has_subscription": {
    status: 409,
    words: "A clínica já tem uma assinatura. Para trocar de plano, abra o portal de pagamento.",
  },
  "billing.unknown_price": { status: 500, words: "O pagamento é de um preço que não conhecemos." },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
