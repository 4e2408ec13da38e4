import type { ErrorRules } from "~/lib/app-error";

/** Refusals of words of care. */
export const errors = {
  "care_words.not_found": { status: 404, words: "Não encontramos estas palavras." },
  "care_words.changed_elsewhere": {
    status: 409,
    words: "Isto mudou em outro lugar. O que você escreveu continua aqui: confira e guarde de novo.",
  },
  "care_words.too_many": {
    status: 409,
    words: "Já são vinte. Poucas palavras são mais fáceis de achar em um dia difícil: tire uma e guarde esta.",
  },
  "care_words.too_many_waiting": {
    status: 409,
    words: "Três palavras suas já esperam a resposta desta pessoa. Espere, ou retire uma delas.",
  },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
