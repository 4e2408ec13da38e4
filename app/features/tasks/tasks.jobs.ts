import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { hours, minutes } from "~/lib/duration";

/** What is done by the clock with tasks. */
export const jobs = {
  "task-reminders": { every: minutes(5), label: "Lembrar das tarefas do dia" },
  // Hourly: somewhere the day begins at each hour.
  "task-series": { every: hours(1), label: "Escrever as próximas tarefas que se repetem" },
} as const satisfies JobRules;
