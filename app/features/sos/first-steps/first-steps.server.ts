import type { PsychologistCtx, PsychologistPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { insertStepAway, readDirectorySteps, readShardSteps } from "./first-steps.repo.server";
import { firstSteps, type FirstStep } from "./first-steps";

/** What is left of the psychologist's first steps, neither done nor put away: one batch on the shard beside one row of the directory. */
export async function readFirstSteps(ctx: PsychologistPlanesCtx): Promise<FirstStep[]> {
  requireRole(ctx.actor, "psychologist");
  const { memberId, accountId } = ctx.actor;
  const [{ away, ...shard }, directory] = await Promise.all([
    readShardSteps(ctx.db, ctx.actor, memberId),
    readDirectorySteps(ctx.both.db, accountId),
  ]);
  const done = { ...shard, ...directory };
  return firstSteps.filter((step) => !done[step] && !away.includes(step));
}

/** Puts a step away for good; done by hand later it counts all the same. */
export async function putStepAway(ctx: PsychologistCtx, step: FirstStep): Promise<void> {
  requireRole(ctx.actor, "psychologist");
  const { clinicId, memberId } = ctx.actor;
  const row = { clinicId, memberId, step, awayAt: ctx.now() };
  const audit = { action: "sos.first_step_away", entity: "member", entityId: memberId, fields: [step] };
  await commit(ctx, { clinicId, statements: [insertStepAway(ctx.db, row)], events: [], audit });
}
