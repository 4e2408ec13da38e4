import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { minutes } from "~/lib/duration";

/** What is done by the clock for what people ask of their data. */
export const jobs = {
  "erase-people": { every: minutes(1), label: "Apagar os dados de quem pediu, passado o prazo" },
} as const satisfies JobRules;
