import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { hours, minutes } from "~/lib/duration";

/** What is done by the clock for what people ask of their data. */
export const jobs = {
  "purge-exports": { every: hours(1), label: "Apagar cópias de dados cujo prazo passou" },
  "erase-people": { every: minutes(1), label: "Apagar os dados de quem pediu, passado o prazo" },
  "remind-requests": { every: hours(1), label: "Lembrar de pedidos de dados perto do prazo" },
} as const satisfies JobRules;
