import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { minutes } from "~/lib/duration";

/** What is done by the clock with people's own hours. */
export const jobs = {
  "medication-reminders": { every: minutes(1), label: "Lembrar dos horários que pacientes anotaram" },
} as const satisfies JobRules;
