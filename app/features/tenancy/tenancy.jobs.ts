import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { hours } from "~/lib/duration";

/** What is done by the clock for clinics and their people. */
export const jobs = {
  "crp-reminders": { every: hours(12), label: "Lembrar clínicas dos CRPs a conferir" },
  "count-people": { every: hours(6), label: "Contar as pessoas de cada clínica" },
  "purge-technical": { every: hours(1), label: "Apagar registros técnicos vencidos" },
} as const satisfies JobRules;
