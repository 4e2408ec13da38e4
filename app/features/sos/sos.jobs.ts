import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { hours, minutes } from "~/lib/duration";

/** What is done by the clock with calls for help. */
export const jobs = {
  "sos-watch": { every: minutes(1), vital: true, label: "Vigiar os pedidos de ajuda abertos" },
  "sos-readiness": { every: hours(24), label: "Conferir quem pode ser chamado" },
} as const satisfies JobRules;
