import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { days, hours } from "~/lib/duration";

/** What is done by the clock with numbers of clinics. */
export const jobs = {
  "clinic-weeks": { every: hours(3), label: "Contar as sessões da semana por clínica" },
  "clinic-months": { every: days(1), label: "Contar as sessões do mês por clínica" },
} as const satisfies JobRules;
