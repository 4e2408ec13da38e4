import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { hours } from "~/lib/duration";

/** What is done by the clock for exceptional access. */
export const jobs = {
  "break-glass-reviews": { every: hours(1), label: "Lembrar de rever acessos excepcionais" },
} as const satisfies JobRules;
