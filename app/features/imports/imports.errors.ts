import type { ErrorRules } from "~/lib/app-error";

/** Refusals of bringing things from elsewhere. */
export const errors = {
  "imports.not_found": { status: 404, words: "Não encontramos esta importação." },
  "imports.wrong_state": {
    status: 409,
    words: "Esta importação já está em outro passo. Veja abaixo como ela está.",
  },
  "imports.too_late": { status: 409, words: "O prazo de 24 horas para desfazer já passou." },
  "imports.nothing_ready": { status: 409, words: "Nenhuma linha está pronta para entrar." },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
