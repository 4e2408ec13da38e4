import type { ErrorRules } from "~/lib/app-error";

/** Refusals of the psychologist's own money. */
export const errors = {
  "receipts.not_found": { status: 404, words: "Não encontramos esta cobrança ou este recibo." },
  "receipts.changed_elsewhere": {
    status: 409,
    words: "Esta cobrança mudou em outro lugar desde que você abriu a página. Confira como ela está agora.",
  },
  "receipts.is_paid": { status: 409, words: "Esta cobrança já está paga. Desfaça o pagamento antes de mudar o valor." },
  "receipts.is_open": { status: 409, words: "Esta cobrança ainda não está paga: o recibo vem depois do pagamento." },
  "receipts.has_receipt": {
    status: 409,
    words: "Há um recibo deste pagamento. Cancele o recibo antes de desfazer o pagamento.",
  },
  "receipts.reminded_lately": {
    status: 409,
    words: "Um lembrete já foi enviado nos últimos três dias. Espere um pouco antes de lembrar de novo.",
  },
  "receipts.payee_missing": {
    status: 422,
    words: "Faltam os seus dados para o recibo: nome, CPF e cidade. Preencha em “Meus dados para receber”.",
  },
  "receipts.payer_missing": { status: 422, words: "Falta o nome ou o CPF de quem paga. Preencha os dados do recibo." },
  "receipts.beneficiary_missing": {
    status: 422,
    words: "Quem paga tem outro nome que a pessoa atendida: preencha também o nome e o CPF de quem é atendido.",
  },
  "receipts.nothing_to_export": { status: 409, words: "Nenhum pagamento deste mês espera por um arquivo." },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
