import type { ErrorRules } from "~/lib/app-error";

/** Refusals of consents. */
export const errors = {
  "consent.not_found": { status: 404, words: "Não há nada com este nome para autorizar." },
  "consent.not_offered": {
    status: 409,
    words:
      "Ainda não há o que autorizar aqui: nada usa os seus dados para isso. Quando houver, você lê e decide antes.",
  },
  "consent.words_changed": {
    status: 409,
    words: "O texto mudou enquanto esta página estava aberta. Leia de novo antes de decidir.",
  },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
