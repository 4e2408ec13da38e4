import { commit } from "~/features/kernel/commit.server";
import type { Role } from "~/features/kernel/actor";
import type { AccountCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { log } from "~/platform/log";
import { actAs, actingAs, usableMemberships } from "./login.repo.server";

/** What the login has open as the membership it leaves is closed. It must not fail the switch: a socket lives 6 h at most. */
async function closeLeft(ctx: AccountCtx, left: { id: string; clinicId: string }): Promise<void> {
  try {
    await ctx.platform.channels.endSession({ clinicId: left.clinicId, memberId: left.id }, ctx.actor.sessionId);
  } catch (error) {
    log({ event: "channel.close_failed", memberId: left.id, error: error instanceof Error ? error.name : "unknown" });
  }
}

/** What a login acts as from now on. */
export type ActingAs = { id: string; role: Role; clinicId: string };

/** Makes this login act as another membership of the caller. @throws AppError `tenancy.member_not_found` for disabled and foreign ones alike */
export async function switchMembership(ctx: AccountCtx, { membershipId }: { membershipId: string }): Promise<ActingAs> {
  const { accountId, sessionId } = ctx.actor;
  const [usable, [acting]] = await ctx.db.batch([usableMemberships(ctx.db, accountId), actingAs(ctx.db, sessionId)]);
  const membership = usable.find(({ id }) => id === membershipId);
  if (!membership) throw new AppError("tenancy.member_not_found");
  await commit(ctx, {
    clinicId: membership.clinicId,
    statements: [actAs(ctx.db, { sessionId, accountId }, membershipId)],
    events: [],
    audit: { action: "login.switch", entity: "login_session", entityId: sessionId, fields: ["membership_id"] },
  });
  // Disabled ones are not among the usable: theirs were closed with the membership.
  const left = usable.find(({ id }) => id === acting?.membershipId && id !== membershipId);
  if (left) ctx.platform.background(closeLeft(ctx, left));
  return membership;
}
