import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { hours } from "~/lib/duration";

/** What is done by the clock for who is in care. */
export const jobs = {
  "remind-handovers": { every: hours(1), label: "Lembrar propostas que esperam resposta" },
  "come-of-age": { every: hours(1), label: "Perguntar a quem completou 18 anos" },
} as const satisfies JobRules;
