import { iso } from "~/lib/time/iso";
import type { SafetyPlan } from "./safety-plan";

/** A plan as the API shows it. */
export function showPlan({ savedAt, reviewDueAt, reviewedAt, ...plan }: SafetyPlan) {
  return {
    ...plan,
    savedAt: iso(savedAt),
    reviewDueAt: iso(reviewDueAt),
    reviewedAt: reviewedAt === null ? null : iso(reviewedAt),
  };
}
