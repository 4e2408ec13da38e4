import type { ErrorRules } from "~/lib/app-error";

/** Refusals of exceptional access and of doubts. */
export const errors = {
  "disclosure.not_found": { status: 404, words: "Este pedido não está aqui. Confira a lista como ela está agora." },
  "disclosure.own_access": { status: 403, words: "Quem pediu o acesso não aprova nem revê o próprio pedido." },
  "disclosure.too_new": {
    status: 403,
    words:
      "Quem entrou na administração há menos de 7 dias ainda não aprova nem revê acessos. Peça a quem está há mais tempo.",
  },
  "disclosure.not_waiting": {
    status: 409,
    words: "Este pedido já foi respondido ou passou do prazo. Confira como ele está agora.",
  },
  "disclosure.under_way": {
    status: 409,
    words:
      "Você já tem um acesso a esta pessoa, aberto ou esperando, por outro motivo. Encerre-o antes de pedir um por este.",
  },
  "disclosure.not_over": { status: 409, words: "O acesso ainda está aberto. Ele é revisto depois que termina." },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
