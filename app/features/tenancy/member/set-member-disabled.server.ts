import { commit } from "~/features/kernel/events/commit.server";
import type { AdminCtx } from "~/features/kernel/ctx";
import { limitConflicts } from "~/features/plans/clinic-plan/hold-limit.server";
import { AppError } from "~/lib/app-error";
import type { MemberRow } from "./member.repo.server";
import { endSessionsActingAs, findMembership, updateMembershipDisabled } from "../login/membership.repo.server";
import { requireRole } from "../login/require-role";
import { onlyWhileOpen, openConflicts } from "../clinic/while-open.server";
import { holdSeat } from "./seats.repo.server";
import { settleMember } from "./settle-member.server";

/**
 * Shuts a member out of the clinic, or lets them in again. Logins acting as the member end with the commit; the person's
 * other clinics are not touched.
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
  const now = ctx.now();
  const change = { id, version: row.version, disabledAt: disabled ? now : null };
  if ((row.disabledAt !== null) === disabled) return row;
  await commit(ctx, {
    clinicId: row.clinicId,
    statements: [
      updateMembershipDisabled(ctx.db, ctx.actor, change),
      ...(disabled
        ? [endSessionsActingAs(ctx.db, row, now)]
        : [onlyWhileOpen(ctx.db, ctx.actor), ...holdSeat(ctx.db, ctx.actor, row.role, now)]),
    ],
    events: [
      {
        type: disabled ? "membership.disabled" : "membership.enabled",
        aggregateId: id,
        version: row.version + 1,
        data: { role: row.role },
      },
    ],
    audit: {
      action: disabled ? "membership.disable" : "membership.enable",
      entity: "membership",
      entityId: id,
      fields: ["disabledAt"],
      ...(reason ? { reason } : {}),
    },
    onConflict: { "membership.version": "tenancy.last_admin", ...openConflicts, ...limitConflicts },
  });
  await settleMember(ctx, id);
  return { ...row, disabledAt: change.disabledAt };
}
