import type { OpenedBy, Words } from "~/features/kernel/said/words";

/** Charges and receipts, in the words that account for what was done and what is held. */
export const words = {
  acts: {
    "charge.add": "fez uma cobrança",
    "charge.changed": "mudou uma cobrança",
    "charge.declare": "marcou o recibo no Receita Saúde",
    "charge.list": "abriu os pagamentos de um mês",
    "charge.paid": "registrou um pagamento",
    "charge.read": "abriu uma cobrança",
    "charge.reminded": "lembrou de uma cobrança",
    "charge.share": "deixou uma cobrança visível",
    "charge.unpaid": "desfez um pagamento",
    "payee.save": "mudou os dados de quem recebe",
    "payer.read": "abriu os dados de quem paga",
    "payer.save": "mudou os dados de quem paga",
    "pix_by_mail.turn_off": "deixou de receber o Pix por e-mail",
    "pix_by_mail.turn_on": "passou a receber o Pix por e-mail",
    "receipt.cancel": "cancelou um recibo",
    "receipt.issue": "emitiu um recibo",
    "receipt.read": "abriu um recibo",
  },
  opened: {
    "charge.list": "pagamentos",
    "charge.read": "pagamentos",
    "payer.read": "dados de pagamento",
    "receipt.read": "um recibo",
  },
  touches: { money: ["charge", "receipt", "payee", "payer", "pix_by_mail"] },
  stores: {
    receipt: "Recibos",
    charge: "Cobranças",
    payer: "Quem paga",
    pix_by_mail: "Pix por e-mail",
    payee: "Seus dados de recebimento",
  },
  things: {
    charge: "cobrança",
    receipt: "recibo",
    pix_by_mail: "Pix por e-mail",
    payer: "quem paga",
    payee: "dados de recebimento",
  },
  fields: {
    payerName: "Quem paga",
    payerCpf: "CPF de quem paga",
    beneficiaryName: "Quem foi atendido",
    beneficiaryCpf: "CPF de quem foi atendido",
    payeeName: "Quem recebeu",
    payeeCpf: "CPF de quem recebeu",
    city: "Cidade",
    paidOn: "Pago em",
    pixCodeByEmailSince: "Ligado desde",
  },
  codes: {
    transfer: "transferência",
    cash: "dinheiro",
  },
  parts: {
    amountCents: "valor",
    taxId: "CPF ou CNPJ",
  },
} as const satisfies Words;

declare module "~/features/kernel/events/note-opening.server" {
  interface OpeningActions extends OpenedBy<typeof words> {}
}
