import type { AdminCtx } from "~/features/kernel/ctx";
import type { Change } from "~/features/kernel/events/change";
import { limitConflicts } from "~/features/plans/clinic-plan/hold-limit.server";
import { onlyWhileOpen, openConflicts } from "../clinic/while-open.server";
import { endSessionsActingAs, updateMembershipDisabled, type NamedMembership } from "../login/membership.repo.server";
import { holdSeat } from "../seats/seats.repo.server";

/**
 * The change that shuts members of the admin's clinic out, their logins with it, or lets them in again, for which the plan needs room and
 * the clinic to be open: all of them, or, when the last admin or a seat stands in the way, nobody.
 * @param reason for the audit log
 */
export function accessChange(
  ctx: AdminCtx,
  rows: readonly NamedMembership[],
  disabled: boolean,
  reason?: string,
): Change {
  const { db, actor } = ctx;
  const now = ctx.now();
  const disabledAt = disabled ? now : null;
  const roles = [...new Set(rows.map(({ role }) => role))];
  return {
    clinicId: actor.clinicId,
    statements: [
      ...rows.map(({ id, version }) => updateMembershipDisabled(db, actor, { id, version, disabledAt })),
      ...(disabled
        ? rows.map((row) => endSessionsActingAs(db, row, now))
        : [onlyWhileOpen(db, actor), ...roles.flatMap((role) => holdSeat(db, actor, role, now))]),
    ],
    events: rows.map((row) => ({
      type: disabled ? ("membership.disabled" as const) : ("membership.enabled" as const),
      ...{ aggregateId: row.id, version: row.version + 1, data: { role: row.role } },
    })),
    audit: rows.map((row) => ({
      action: disabled ? "membership.disable" : "membership.enable",
      ...{ entity: "membership", entityId: row.id, fields: ["disabledAt"] },
      ...(reason ? { reason } : {}),
    })),
    onConflict: { "membership.version": "tenancy.last_admin", ...openConflicts, ...limitConflicts },
  };
}
