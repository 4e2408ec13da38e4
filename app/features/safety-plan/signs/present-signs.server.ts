import { and, desc, eq } from "drizzle-orm";
import * as z from "zod";
import type { ClinicDb } from "~/db/client.server";
import type { PatientCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { openPlan } from "../open-plan.server";
import type { PlanScope } from "../plan.repo.server";
import { planIds } from "../safety-plan.ids";
import { planSign } from "./plan-sign.table";

/** Where the words are bound to. */
export const signsField = (id: string) => ({ table: "plan_sign", row: id, column: "signs" });
const stored = z.array(z.string());

/** The signs out of their plain text. */
export function signsIn(text: string): string[] {
  return stored.parse(JSON.parse(text));
}

/** Query for what a patient last said is present: when and how many, without the words. */
export function selectPresentSigns(db: ClinicDb, { clinicId, patientId }: PlanScope) {
  return db
    .select({ id: planSign.id, at: planSign.saidAt, count: planSign.count })
    .from(planSign)
    .where(and(eq(planSign.clinicId, clinicId), eq(planSign.patientId, patientId)))
    .orderBy(desc(planSign.saidAt), desc(planSign.id))
    .limit(1);
}

/**
 * The patient says which of the warning signs in their plan are present today. Only what stands in the plan counts; none is an answer, too.
 * @param at places of the signs in the plan's first step, from 0 @param version of the plan that they were read in
 * @throws AppError `safety_plan.not_found` without a plan, `safety_plan.changed_elsewhere` when it says something else by now
 */
export async function sayPresentSigns(
  ctx: PatientCtx,
  { at, version }: { at: readonly number[]; version: number },
): Promise<void> {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId: patientId } = ctx.actor;
  const plan = await openPlan(ctx, { clinicId, patientId });
  if (!plan) throw new AppError("safety_plan.not_found");
  if (plan.version !== version) throw new AppError("safety_plan.changed_elsewhere");
  const signs = plan.steps.warningSigns.filter((_, n) => at.includes(n)).map(({ text }) => text);
  const now = ctx.now();
  const id = newId(planIds.sign, now);
  const signsSealed = await (await openVault(ctx, clinicId, patientId)).seal(signsField(id), JSON.stringify(signs));
  await commit(ctx, {
    clinicId,
    statements: [
      ctx.db.insert(planSign).values({ clinicId, id, patientId, saidAt: now, count: signs.length, signsSealed }),
    ],
    events: [{ type: "safety_plan.signs_said", aggregateId: id, version: 1, data: { patientId } }],
    audit: { action: "safety_plan.say_signs", entity: "safety_plan", entityId: plan.id },
  });
}
