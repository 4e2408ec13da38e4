import type { ErrorRules } from "~/lib/app-error";

/** Refusals of what people ask for of their own data. */
export const errors = {
  "export.not_found": { status: 404, words: "Esta cópia não existe ou já foi apagada. Você pode pedir outra." },
  "export.running": { status: 409, words: "Uma cópia já está sendo feita. Espere ela ficar pronta." },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
