import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { days } from "~/lib/duration";

/** What is done by the clock with sessions. */
export const jobs = {
  "purge-waiting": { every: days(1), label: "Encerrar esperas por horário que venceram" },
} as const satisfies JobRules;
