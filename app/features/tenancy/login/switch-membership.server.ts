import type { Role } from "~/features/kernel/actor";
import { commit } from "~/features/kernel/events/commit.server";
import type { NewEvent } from "~/features/kernel/events/event";
import type { AccountCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { actAs, actingAs, usableMemberships } from "./login.repo.server";

/** That a login acts as another from now on. It has no version of its own: the instant tells its switches apart, and two in one are refused. */
export function switched(sessionId: string, now: number): NewEvent {
  return { type: "login.switched", aggregateId: sessionId, version: now };
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
    events: acting?.membershipId === membershipId ? [] : [switched(sessionId, ctx.now())],
    audit: { action: "login.switch", entity: "login_session", entityId: sessionId, fields: ["membership_id"] },
  });
  return membership;
}
