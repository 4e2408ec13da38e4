import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { accessPlan, type PlanCtx } from "../plan-access.server";
import { findPlan, markReviewed } from "../plan.repo.server";
import { nextReview } from "./review.policy";
import { planReviewedEvent } from "../safety-plan.events";

type Input = { patientId: string; version: number };

/**
 * Writes down that a plan was read through and still holds; the next review is due after its period again.
 * @param input.version the version that was read
 * @returns when it is due, ms
 * @throws AppError `auth.forbidden`, `tenancy.patient_not_found`, `safety_plan.not_found`, `safety_plan.changed_elsewhere` when
 * another version is the newest by now: that one nobody has read yet
 */
export async function reviewSafetyPlan(
  ctx: PlanCtx,
  { patientId, version }: Input,
): Promise<{ reviewedAt: number; reviewDueAt: number }> {
  const scope = await accessPlan(ctx, patientId);
  const plan = await findPlan(ctx.db, scope);
  if (!plan) throw new AppError("safety_plan.not_found");
  if (plan.version !== version) throw new AppError("safety_plan.changed_elsewhere");
  const reviewedAt = ctx.now();
  const reviewDueAt = nextReview(reviewedAt, plan.reviewEveryDays);
  const reviewCount = plan.reviewCount + 1;
  await commit(ctx, {
    clinicId: scope.clinicId,
    statements: [markReviewed(ctx.db, scope, { version, reviewedAt, reviewDueAt, reviewCount })],
    events: [planReviewedEvent({ id: plan.id, patientId }, version, reviewCount)],
    audit: { action: "safety_plan.review", entity: "safety_plan", entityId: plan.id },
    onConflict: { domain_event: "safety_plan.changed_elsewhere" },
  });
  return { reviewedAt, reviewDueAt };
}
