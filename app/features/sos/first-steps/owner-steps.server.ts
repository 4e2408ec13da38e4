import type { AdminCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { readOwnerAccount, readStepsAway } from "./first-steps.repo.server";
import { ownerSteps, type OwnerStep } from "./first-steps";

/**
 * What is left of the first steps of who runs a clinic, neither done nor put away: one row of the directory beside what the shard
 * remembers. Who treats in it too has a team already.
 */
export async function readOwnerSteps(ctx: AdminCtx): Promise<OwnerStep[]> {
  requireRole(ctx.actor, "admin");
  const { accountId, clinicId, memberId } = ctx.actor;
  const [done, away] = await Promise.all([
    readOwnerAccount(ctx.db, { accountId, clinicId, now: ctx.now() }),
    readStepsAway(ctx.clinic.db, ctx.actor, memberId),
  ]);
  return ownerSteps.filter((step) => !done[step] && !away.includes(step));
}
