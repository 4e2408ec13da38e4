import type { ErrorRules } from "~/lib/app-error";

/** Refusals of documents. */
export const errors = {
  "documents.not_found": { status: 404, words: "Não encontramos este documento." },
  "documents.over": { status: 409, words: "Este documento já foi revogado ou substituído." },
  "documents.wrong_day": { status: 422, words: "Confira os dias do documento." },
  "documents.too_many": {
    status: 429,
    words: "Foram muitas consultas seguidas. Espere um pouco e tente de novo.",
    tooMuch: "Foram muitas consultas seguidas.",
  },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
