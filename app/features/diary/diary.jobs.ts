import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { hours } from "~/lib/duration";

/** What is done by the clock with diaries. */
export const jobs = {
  "purge-diary": { every: hours(1), label: "Destruir anotações excluídas há mais de um dia" },
} as const satisfies JobRules;
