import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { hours } from "~/lib/duration";

/** What is done by the clock with drafts of a model. */
export const jobs = {
  "purge-note-drafts": {
    every: hours(6),
    label: "Apagar rascunhos de notas feitos por um modelo há mais de sete dias",
  },
} as const satisfies JobRules;
