import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { hours } from "~/lib/duration";

/** What is done by the clock with safety plans. */
export const jobs = {
  // Hourly, so that a reminder comes at about the hour of the day at which the plan was saved, when its people are awake.
  "plan-reviews": { every: hours(1), label: "Lembrar de rever planos de segurança" },
} as const satisfies JobRules;
