import type { ErrorRules } from "~/lib/app-error";

/** Refusals of reports. */
export const errors = {
  "reports.not_found": { status: 404, words: "Não encontramos este relatório." },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
