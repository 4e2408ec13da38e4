import type { ErrorRules } from "~/lib/app-error";

/** Refusals of reports. */
export const errors = {
  "reports.not_found": {
    status: 404,
    words: "Não encontramos este relatório. Se era mostrado a você, pode ter deixado de ser.",
  },
  "reports.was_shown": { status: 409, words: "Este relatório já foi mostrado à pessoa, e não se apaga mais." },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
