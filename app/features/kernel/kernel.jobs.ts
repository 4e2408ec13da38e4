import type { JobRules } from "./jobs/job-rule";
import { hours, minutes } from "~/lib/duration";

/** What the kernel does by the clock. */
export const jobs = {
  relay: { every: minutes(1), label: "Anunciar eventos que ficaram para trás" },
  "rewrap-keys": { every: hours(1), label: "Renovar chaves" },
} as const satisfies JobRules;
