import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { hours } from "~/lib/duration";

/** What is done by the clock with files. */
export const jobs = {
  "purge-files": { every: hours(1), label: "Destruir arquivos que nada usa" },
} as const satisfies JobRules;
