import type { PlanStep } from "./plan-step";
import type { ReviewDays } from "./review/review.policy";

/** One line of a plan. */
export type PlanItem = {
  text: string;
  /** E.164, or as it is dialled where it has none (188); null for none, and in steps without phones. */
  phone: string | null;
};
export type PlanSteps = Record<PlanStep, PlanItem[]>;

/** A patient's safety plan as its newest version says it. Instants in ms. */
export type SafetyPlan = {
  id: string;
  steps: PlanSteps;
  /** For saving: a save that comes from an older version is a conflict. */
  version: number;
  /** When this version was saved, and by whom. */
  savedAt: number;
  savedBy: { id: string; name: string };
  reviewEveryDays: ReviewDays;
  /** When it is time to look at it again. */
  reviewDueAt: number;
  /** When somebody last said that it still holds; null when nobody has since it was saved. */
  reviewedAt: number | null;
};

/** One version in the history of a plan. */
export type PlanVersion = {
  version: number;
  savedAt: number;
  savedBy: { id: string; name: string };
  /** The version that was brought back with it; null when it was written. */
  restoredFrom: number | null;
};
