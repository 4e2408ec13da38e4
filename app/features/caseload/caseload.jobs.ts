import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { minutes } from "~/lib/duration";

/** What is done by the clock for lists of patients. */
export const jobs = {
  "settle-caseloads": { every: minutes(10), label: "Conferir o que a lista de pacientes mostra" },
  "passed-sessions": { every: minutes(5), label: "Passar à próxima sessão na lista de pacientes" },
} as const satisfies JobRules;
