import type { ErrorRules } from "~/lib/app-error";

/** Refusals of scales and questionnaires. */
export const errors = {
  "measures.not_found": { status: 404, words: "Não encontramos este questionário." },
  "measures.already_assigned": { status: 409, words: "Este questionário já espera a resposta desta pessoa." },
  "measures.answered": {
    status: 409,
    words: "Este questionário já foi respondido antes. As respostas de antes estão guardadas; as de agora, não.",
  },
  "measures.ended": { status: 409, words: "Este questionário não é mais pedido. Você não precisa responder." },
  "measures.changed_elsewhere": {
    status: 409,
    words: "Este questionário foi alterado em outro lugar. O que você escreveu está aqui: confira e salve de novo.",
  },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
