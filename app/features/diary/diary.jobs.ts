import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { hours, minutes } from "~/lib/duration";

/** What is done by the clock with diaries. */
export const jobs = {
  "count-moods": { every: minutes(10), label: "Contar por dia os humores que ainda não estão contados" },
  "purge-diary": { every: hours(1), label: "Destruir anotações excluídas há mais de um dia" },
} as const satisfies JobRules;
