import type { ErrorRules } from "~/lib/app-error";

/** Refusals of the diary. */
export const errors = {
  "diary.not_found": { status: 404, words: "Não encontramos esta anotação." },
  "diary.changed_elsewhere": {
    status: 409,
    words: "Esta anotação foi alterada em outro aparelho. Seu texto está aqui embaixo: confira e salve de novo.",
  },
  "diary.undo_expired": { status: 409, words: "O prazo para desfazer terminou." },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
