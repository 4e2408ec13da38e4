import { commit } from "~/features/kernel/events/commit.server";
import type { AdminCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { findMembership, findTogether } from "../login/membership.repo.server";
import { requireRole } from "../login/require-role";
import { accessChange } from "./access-change.server";
import type { MemberRow } from "./member.repo.server";
import { settlePeople } from "./settle-people.server";

/**
 * Shuts a member out of the clinic, or lets them in again. Who has several roles in the team loses all of them, and gets back the one that
 * is asked for. Logins acting as the member end with the commit; the person's other clinics are not touched.
 * @returns the member as changed
 * @param reason for the audit log
 * @throws AppError `tenancy.member_not_found` | `tenancy.last_admin` | `plans.limit_reached` (letting in again)
 */
export async function setMemberDisabled(
  ctx: AdminCtx,
  { id, disabled, reason }: { id: string; disabled: boolean; reason?: string | undefined },
): Promise<MemberRow> {
  requireRole(ctx.actor, "admin");
  const row = await findMembership(ctx.db, ctx.actor, id);
  if (!row) throw new AppError("tenancy.member_not_found");
  const together = disabled ? await findTogether(ctx.db, ctx.actor, [row]) : [row];
  const rows = together.filter((one) => (one.disabledAt !== null) !== disabled);
  if (rows.length === 0) return row;
  const change = accessChange(ctx, rows, disabled, reason);
  await commit(ctx, change);
  await settlePeople(ctx, rows);
  return { ...row, disabledAt: disabled ? ctx.now() : null };
}
