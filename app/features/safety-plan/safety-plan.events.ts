import * as z from "zod";
import type { DataOf, NewEvent } from "~/features/kernel/events/event";

/** What happens to a safety plan. */
export const events = {
  "safety_plan.saved": z.strictObject({ patientId: z.string() }),
  "safety_plan.reviewed": z.strictObject({ planId: z.string(), patientId: z.string(), version: z.int() }),
  /** The patient said which warning signs are present, or that none is. */
  "safety_plan.signs_said": z.strictObject({ patientId: z.string() }),
  "safety_plan.review_due": z.strictObject({ planId: z.string(), patientId: z.string() }),
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}

type PlanRef = { id: string; patientId: string };

/** A new version of a plan was saved. */
export function planSavedEvent({ id, patientId }: PlanRef, version: number): NewEvent {
  return { type: "safety_plan.saved", aggregateId: id, version, data: { patientId } };
}

/** Somebody has read a plan through and says that it still holds. Its own aggregate: it never gets in the way of a save. */
export function planReviewedEvent({ id, patientId }: PlanRef, version: number, count: number): NewEvent {
  return {
    type: "safety_plan.reviewed",
    aggregateId: `${id}/reviews`,
    version: count,
    data: { planId: id, patientId, version },
  };
}

/** It is time to look at a plan again. Once per due date, whatever runs twice. @param dueAt ms */
export function reviewDueEvent({ id, patientId }: PlanRef, dueAt: number): NewEvent {
  return {
    type: "safety_plan.review_due",
    aggregateId: `${id}/due/${dueAt}`,
    version: 1,
    data: { planId: id, patientId },
  };
}
