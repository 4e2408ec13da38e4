import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { hours } from "~/lib/duration";

/** What is done by the clock for clinics and their people. */
export const jobs = {
  "purge-technical": { every: hours(1), label: "Apagar registros técnicos vencidos" },
} as const satisfies JobRules;
