import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { minutes } from "~/lib/duration";

/** What is done by the clock for the audit. */
export const jobs = {
  "seal-audit": { every: minutes(1), label: "Selar o registro de acessos" },
} as const satisfies JobRules;
