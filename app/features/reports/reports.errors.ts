import type { ErrorRules } from "~/lib/app-error";

/** Refusals of reports. */
export const errors = {
  "reports.not_found": {
    status: 404,
    words: "Não encontramos este relatório.",
  },
  /** To the patient, whatever the reason: none, another's, or not shown any more. */
  "reports.not_shown": {
    status: 404,
    words: "Este relatório não é mostrado a você. Se era antes, quem o fez deixou de mostrar.",
  },
  "reports.was_shown": { status: 409, words: "Este relatório já foi mostrado à pessoa, e não se apaga mais." },
} as const satisfies ErrorRules;

declare module "~/lib/app-error" {
  interface AppErrorCodes extends Record<keyof typeof errors, true> {}
}
