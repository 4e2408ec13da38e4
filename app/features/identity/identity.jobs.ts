import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { minutes } from "~/lib/duration";

/** What is done by the clock for accounts. */
export const jobs = {
  "step-resets": { every: minutes(10), label: "Desfazer a verificação em duas etapas de quem provou que a perdeu" },
} as const satisfies JobRules;
