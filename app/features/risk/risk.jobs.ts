import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { minutes } from "~/lib/duration";

/** What is done by the clock with signals. */
export const jobs = {
  "judge-signals": { every: minutes(15), label: "Aplicar as regras de sinais" },
} as const satisfies JobRules;
