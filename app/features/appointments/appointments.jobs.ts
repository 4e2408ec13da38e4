import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { days, hours, minutes } from "~/lib/duration";

/** What is done by the clock with the agenda. */
export const jobs = {
  "session-reminders": { every: minutes(1), label: "Lembrar das sessões" },
  "session-series": { every: hours(6), label: "Continuar séries de sessões" },
  "purge-waiting": { every: days(1), label: "Encerrar esperas por horário que venceram" },
} as const satisfies JobRules;
