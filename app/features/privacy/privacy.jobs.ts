import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { hours } from "~/lib/duration";

/** What is done by the clock for copies of people's data. */
export const jobs = {
  "purge-exports": { every: hours(1), label: "Apagar cópias de dados cujo prazo passou" },
} as const satisfies JobRules;
