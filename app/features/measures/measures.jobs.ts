import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { minutes } from "~/lib/duration";

/** What is done by the clock with scales and questionnaires. */
export const jobs = {
  "scale-reminders": { every: minutes(15), label: "Lembrar de questionários que esperam resposta" },
} as const satisfies JobRules;
