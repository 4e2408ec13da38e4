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
  "billing.two_subscriptions": { status: 500, words: "A clínica tem duas assinaturas que cobram." },
  "billing.no_subscription": {
    status: 409,
    words: "Não há assinatura em curso. Escolha um plano para começar uma.",
  },
  "billing.once_paid": {
    status: 409,
    words:
      "O ano pago com Pix não renova sozinho nem troca de plano no meio. Quando faltar um mês, dá para pagar o próximo.",
  },
  "billing.clinic_closes": {
    status: 409,
    words: "A clínica está sendo encerrada, e nada mais é cobrado. Desfaça o encerramento antes, em Clínica.",
  },
  "billing.too_late_to_take_back": {
    status: 409,
    words: "Já passaram os sete dias em que a compra pode ser desfeita. Ainda dá para cancelar a próxima cobrança.",
  },
  "billing.preview_old": {
    status: 409,
    words: "O valor mostrado já tem mais de meia hora. Confira o de agora e confirme.",
  },
  "billing.not_a_reader": {
    status: 403,
    words: "A clínica escolheu quem vê o plano e os pagamentos. Peça a quem administra junto com você.",
  },
  "billing.invoice_not_found": { status: 404, words: "Não encontramos esta fatura." },
  "billing.unknown_price": { status: 500, words: "O pagamento é de um preço que não conhecemos." },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
