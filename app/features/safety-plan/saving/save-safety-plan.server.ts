import { noteListing } from "~/features/kernel/events/note-opening.server";
import type { Statement } from "~/db/statement";
import { commit } from "~/features/kernel/events/commit.server";
import { sealerFor } from "~/features/kernel/keys/vault.server";
import { planIds } from "~/features/safety-plan/safety-plan.ids";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { openPlan } from "../open-plan.server";
import { accessPlan, type PlanCtx } from "../plan-access.server";
import { sealSteps } from "../plan-seal.server";
import { advancePlan, insertPlan, insertVersion, type PlanScope } from "../plan.repo.server";
import { nextReview } from "../review/review.policy";
import type { SafetyPlan } from "../safety-plan";
import { planSavedEvent } from "../safety-plan.events";
import type { SavePlan } from "../safety-plan.schema";

/** What is saved: from a form, or an earlier version brought back. */
export type NewVersion = SavePlan & { patientId: string; restoredFrom?: number };

/** A double click or a lost answer sends the same again: what stands is what was asked for. */
function isSavedAlready(current: SafetyPlan | null, { steps, reviewEveryDays }: NewVersion, authorId: string): boolean {
  return (
    current?.savedBy.id === authorId &&
    current.reviewEveryDays === reviewEveryDays &&
    JSON.stringify(sorted(current.steps)) === JSON.stringify(sorted(steps))
  );
}

function sorted(steps: SafetyPlan["steps"]) {
  return Object.entries(steps)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([step, items]) => [step, items.map(({ text, phone }) => [text, phone])]);
}

function changesOf(ctx: PlanCtx, scope: PlanScope, plan: SafetyPlan, stepsSealed: string, from?: number): Statement[] {
  const { id, version, reviewEveryDays, reviewDueAt, savedAt: now, savedBy } = plan;
  const review = { reviewEveryDays, reviewDueAt, updatedAt: now };
  return [
    version === 1
      ? insertPlan(ctx.db, { ...scope, id, version, ...review, createdAt: now })
      : advancePlan(ctx.db, scope, { version, ...review }),
    insertVersion(ctx.db, {
      ...scope,
      version,
      stepsSealed,
      authorId: savedBy.id,
      restoredFrom: from ?? null,
      createdAt: now,
    }),
  ];
}

/**
 * Saves a plan as its next version; what was there stays in its history. Its review is due anew.
 * @throws AppError `auth.forbidden`, `tenancy.patient_not_found`, `safety_plan.changed_elsewhere` when `version` is not the newest
 */
export async function saveSafetyPlan(ctx: PlanCtx, input: NewVersion): Promise<SafetyPlan> {
  const scope = await accessPlan(ctx, input.patientId);
  const seen = noteListing<PlanCtx>(ctx, "safety_plan.read", [scope.patientId]);
  const current = await openPlan(seen, scope);
  const { memberId, name } = ctx.actor;
  if (input.version !== (current?.version ?? 0)) {
    if (current && isSavedAlready(current, input, memberId)) return current;
    throw new AppError("safety_plan.changed_elsewhere");
  }
  const now = ctx.now();
  const plan: SafetyPlan = {
    id: current?.id ?? newId(planIds.plan, now),
    steps: input.steps,
    version: input.version + 1,
    savedAt: now,
    savedBy: { id: memberId, name },
    reviewEveryDays: input.reviewEveryDays,
    reviewDueAt: nextReview(now, input.reviewEveryDays),
    reviewedAt: null,
  };
  const vault = await sealerFor(ctx, scope.clinicId, scope.patientId);
  const stepsSealed = await sealSteps(vault, plan.id, plan.version, plan.steps);
  const restores = input.restoredFrom !== undefined;
  await commit(ctx, {
    clinicId: scope.clinicId,
    statements: changesOf(ctx, scope, plan, stepsSealed, input.restoredFrom),
    events: [planSavedEvent({ id: plan.id, patientId: scope.patientId }, plan.version)],
    audit: {
      action: restores ? "safety_plan.restore" : "safety_plan.save",
      entity: "safety_plan",
      entityId: plan.id,
      fields: ["steps", "reviewEveryDays"],
    },
    onConflict: { safety_plan: "safety_plan.changed_elsewhere", domain_event: "safety_plan.changed_elsewhere" },
  });
  return plan;
}
