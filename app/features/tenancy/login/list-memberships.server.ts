import type { Role } from "~/features/kernel/actor";
import type { AccountCtx } from "~/features/kernel/ctx";
import { actingAs, usableMemberships } from "./login.repo.server";

/** A clinic and role a person may act in. */
export type OwnMembership = { id: string; clinicId: string; clinicName: string; role: Role; current: boolean };

/** Everything the caller may act as, in one round trip; disabled memberships are left out. */
export async function listMemberships(ctx: AccountCtx): Promise<OwnMembership[]> {
  const { accountId, sessionId } = ctx.actor;
  const [rows, [acting]] = await ctx.db.batch([usableMemberships(ctx.db, accountId), actingAs(ctx.db, sessionId)]);
  return rows.map((row) => ({ ...row, current: row.id === acting?.membershipId }));
}
