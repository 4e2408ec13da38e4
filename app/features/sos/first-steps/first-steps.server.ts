import type { ClinicCtx, PsychologistPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { requireRole } from "~/features/tenancy/login/require-role";
import { insertStepAway, readDirectorySteps, readShardSteps } from "./first-steps.repo.server";
import { firstSteps, stepsOf, type AnyStep, type FirstStep } from "./first-steps";

/** What is left of the psychologist's first steps, neither done nor put away: one batch on the shard beside one row of the directory. */
export async function readFirstSteps(ctx: PsychologistPlanesCtx): Promise<FirstStep[]> {
  requireRole(ctx.actor, "psychologist");
  const { memberId, accountId } = ctx.actor;
  const [{ away, patients, ...shard }, { invited, ...directory }] = await Promise.all([
    readShardSteps(ctx.db, ctx.actor, memberId),
    readDirectorySteps(ctx.both.db, accountId, ctx.actor),
  ]);
  const done = { ...shard, ...directory, invite: patients || invited };
  return firstSteps.filter((step) => !done[step] && !away.includes(step));
}

/** Puts a step of one's own away for good; done later it counts all the same. @throws AppError `request.invalid` for another role's */
export async function putStepAway(ctx: ClinicCtx, step: AnyStep): Promise<void> {
  const { clinicId, memberId, role } = ctx.actor;
  const own: readonly AnyStep[] = stepsOf[role];
  if (!own.includes(step)) throw new AppError("request.invalid", { detail: `${step} of ${role}` });
  const row = { clinicId, memberId, step, awayAt: ctx.now() };
  const audit = { action: "sos.first_step_away", entity: "member", entityId: memberId, fields: [step] };
  await commit(ctx, { clinicId, statements: [insertStepAway(ctx.db, row)], events: [], audit });
}
