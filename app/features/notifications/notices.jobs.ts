import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { hours, minutes } from "~/lib/duration";

/** What is done by the clock with notices. */
export const jobs = {
  sweep: { every: minutes(1), label: "Enfileirar avisos e e-mails atrasados" },
  digests: { every: minutes(1), label: "Soltar o que esperava o fim do silêncio" },
  "purge-notices": { every: hours(1), label: "Apagar avisos e envios vencidos" },
} as const satisfies JobRules;
