import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { hours } from "~/lib/duration";

/** What is done by the clock for imports. */
export const jobs = {
  "purge-imports": { every: hours(1), label: "Apagar planilhas importadas cujo prazo passou" },
} as const satisfies JobRules;
