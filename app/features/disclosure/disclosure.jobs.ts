import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { hours } from "~/lib/duration";

/** What is done by the clock for exceptional access, and for the audit's weekly letter. */
export const jobs = {
  "break-glass-reviews": { every: hours(1), label: "Lembrar de rever acessos excepcionais" },
  "sealed-letters": { every: hours(1), label: "Enviar o selo da semana da auditoria" },
} as const satisfies JobRules;
