import type { ErrorRules } from "~/lib/app-error";

/** Refusals of medication and habits. */
export const errors = {
  "medication.not_found": { status: 404, words: "Não encontramos isto na sua lista." },
  "medication.changed_elsewhere": {
    status: 409,
    words: "Isto mudou em outro lugar. O que você escreveu continua aqui: confira e guarde de novo.",
  },
  "medication.ended": {
    status: 409,
    words:
      "Isto saiu da sua lista em outro lugar, e nada mudou. O que você escreveu continua aqui: se guardar, fica anotado de novo.",
  },
  "medication.too_many": {
    status: 409,
    words: "A sua lista já tem 40 itens. Encerre um que não usa mais e tente de novo.",
  },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
