import type { ErrorRules } from "~/lib/app-error";

/** Refusals of consents. */
export const errors = {
  "consent.not_found": { status: 404, words: "Não há nada com este nome para autorizar." },
  "consent.words_changed": {
    status: 409,
    words: "O texto mudou enquanto esta página estava aberta. Leia de novo antes de decidir.",
  },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
