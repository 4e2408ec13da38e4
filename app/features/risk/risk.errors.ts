import type { ErrorRules } from "~/lib/app-error";

/** Refusals of signals. */
export const errors = {
  "risk.not_found": { status: 404, words: "Este sinal não está mais presente. Confira a lista como ela está agora." },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
