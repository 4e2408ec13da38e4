import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { hours, minutes } from "~/lib/duration";

/** What is done by the clock for clinics and their people. */
export const jobs = {
  "crp-reminders": { every: hours(12), label: "Lembrar clínicas dos CRPs a conferir" },
  "count-people": { every: hours(6), label: "Contar as pessoas de cada clínica" },
  "move-clinics": { every: minutes(1), label: "Mudar clínicas de banco" },
  "guard-shards": { every: hours(1), label: "Cercar clínicas que mudaram de banco" },
  "purge-technical": { every: hours(1), label: "Apagar registros técnicos vencidos" },
} as const satisfies JobRules;
