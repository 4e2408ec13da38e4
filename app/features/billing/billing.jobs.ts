import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { hours } from "~/lib/duration";

/** What is done by the clock for what clinics pay. */
export const jobs = {
  "reconcile-payments": { every: hours(6), label: "Conferir assinaturas com o Stripe" },
  "payment-letters": { every: hours(1), label: "Cartas sobre pagamentos em aberto" },
} as const satisfies JobRules;
