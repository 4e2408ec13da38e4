import { and, eq } from "drizzle-orm";
import type { AdminCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { limitConflicts } from "~/features/plans/clinic-plan/hold-limit.server";
import { AppError } from "~/lib/app-error";
import { hours } from "~/lib/duration";
import { newId } from "~/lib/id";
import { onlyWhileOpen, openConflicts } from "../clinic/while-open.server";
import {
  endSessionsActingAs,
  findMembershipsAmong,
  updateMembershipDisabled,
  type NamedMembership,
} from "../login/membership.repo.server";
import { requireRole } from "../login/require-role";
import { holdSeat } from "../member/seats.repo.server";
import { settlePeople } from "../member/settle-people.server";
import { tenancyIds } from "../tenancy.ids";
import { bulkAct } from "./bulk-act.directory.table";

/** People that one act changes at most. */
export const mostAtOnce = 100;
/** How long an act can be undone at once. */
export const undoFor = hours(1);

type Done = { id: string; people: number };

/** Changes people in one commit: all of them, or, when the last admin or a seat stands in the way, nobody. */
async function change(ctx: AdminCtx, rows: readonly NamedMembership[], disabled: boolean): Promise<Done> {
  const { db, actor } = ctx;
  const now = ctx.now();
  const id = newId(tenancyIds.bulkAct, now);
  const roles = disabled ? [] : [...new Set(rows.map(({ role }) => role))];
  await commit(ctx, {
    clinicId: actor.clinicId,
    statements: [
      ...rows.map((row) =>
        updateMembershipDisabled(db, actor, { id: row.id, version: row.version, disabledAt: disabled ? now : null }),
      ),
      ...(disabled ? rows.map((row) => endSessionsActingAs(db, row, now)) : [onlyWhileOpen(db, actor)]),
      ...roles.flatMap((role) => holdSeat(db, actor, role, now)),
      db.insert(bulkAct).values({
        ...{ id, clinicId: actor.clinicId, memberId: actor.memberId, kind: disabled ? "disable" : "enable" },
        ...{ people: rows.length, createdAt: now, changed: rows.map((row) => [row.id, row.version + 1]) },
      }),
    ],
    events: rows.map((row) => ({
      type: disabled ? ("membership.disabled" as const) : ("membership.enabled" as const),
      aggregateId: row.id,
      version: row.version + 1,
      data: { role: row.role },
    })),
    audit: rows.map((row) => ({
      action: disabled ? "membership.disable" : "membership.enable",
      entity: "membership",
      entityId: row.id,
      fields: ["disabledAt"],
    })),
    onConflict: { "membership.version": "tenancy.last_admin", ...openConflicts, ...limitConflicts },
  });
  await settlePeople(ctx, rows);
  return { id, people: rows.length };
}

/**
 * Shuts several people out of the clinic, or lets them in again, with effect at each one's next request. Who is so already, and the
 * admin who asks, stay as they are.
 * @returns the act, by which it can be undone for an hour, and how many people it changed
 * @throws AppError `auth.forbidden`, `tenancy.nobody_marked`, `tenancy.last_admin`, `plans.limit_reached`, `tenancy.clinic_held` (letting in):
 * then nobody was changed
 */
export async function setPeopleDisabled(
  ctx: AdminCtx,
  { ids, disabled }: { ids: readonly string[]; disabled: boolean },
): Promise<Done> {
  requireRole(ctx.actor, "admin");
  const found = await findMembershipsAmong(ctx.db, ctx.actor, ids.slice(0, mostAtOnce));
  const rows = found.filter(
    ({ accountId, disabledAt }) => (disabledAt !== null) !== disabled && accountId !== ctx.actor.accountId,
  );
  if (rows.length === 0) throw new AppError("tenancy.nobody_marked");
  return change(ctx, rows, disabled);
}

/** An act of the admin's clinic as its page names it; null when there is none, or it is too old to be undone. */
export async function readBulkAct(ctx: AdminCtx, { id }: { id: string }) {
  const own = and(eq(bulkAct.id, id), eq(bulkAct.clinicId, ctx.actor.clinicId));
  const found = await ctx.db.select().from(bulkAct).where(own).get();
  return found && found.createdAt > ctx.now() - undoFor ? found : null;
}

/**
 * Takes an act back: whoever is still as it left them. Twice changes nothing.
 * @throws AppError `auth.forbidden`, `tenancy.undo_over`, and as `setPeopleDisabled`
 */
export async function undoBulkAct(ctx: AdminCtx, { id }: { id: string }): Promise<Done> {
  requireRole(ctx.actor, "admin");
  const act = await readBulkAct(ctx, { id });
  if (!act) throw new AppError("tenancy.undo_over");
  const left = new Map(act.changed);
  const found = await findMembershipsAmong(ctx.db, ctx.actor, [...left.keys()]);
  const rows = found.filter((row) => row.version === left.get(row.id));
  if (rows.length === 0) throw new AppError("tenancy.undo_over");
  return change(ctx, rows, act.kind === "enable");
}
