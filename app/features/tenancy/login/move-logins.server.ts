import type { AccountActor } from "~/features/kernel/actor";
import { commit } from "~/features/kernel/events/commit.server";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { actAllAs, loginsActingAs } from "./login.repo.server";
import { switched } from "./switch-membership.server";

/**
 * Makes every login of the caller's that acts as one membership act as another; their events close what they have open as the
 * first. After a move no device of hers is left behind in a place where nobody would be called.
 */
export async function moveLogins(
  ctx: DirectoryCtx<AccountActor>,
  from: { memberId: string },
  to: { clinicId: string; memberId: string },
): Promise<void> {
  const { accountId } = ctx.actor;
  const logins = await loginsActingAs(ctx.db, accountId, from.memberId);
  if (logins.length === 0) return;
  await commit(ctx, {
    clinicId: to.clinicId,
    statements: [actAllAs(ctx.db, { accountId, from: from.memberId, to: to.memberId })],
    events: logins.map(({ id }) => switched(id, ctx.now())),
    audit: { action: "login.move", entity: "membership", entityId: to.memberId, fields: ["membership_id"] },
  });
}
