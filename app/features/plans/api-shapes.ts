import { iso } from "~/lib/time/iso";
import type { PlanVersion } from "./plan";
import { planNames } from "./plan-words";

/** A plan as the API shows it. */
export function apiPlan({ code, publishedAt, ...version }: PlanVersion) {
  return { code, name: planNames[code], ...version, publishedAt: iso(publishedAt) };
}
