import { and, eq } from "drizzle-orm";
import type { AdminCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { hours } from "~/lib/duration";
import { newId } from "~/lib/id";
import { findMembershipsAmong, findTogether, type NamedMembership } from "../login/membership.repo.server";
import { requireRole } from "../login/require-role";
import { accessChange } from "../member/access-change.server";
import { settlePeople } from "../member/settle-people.server";
import { tenancyIds } from "../tenancy.ids";
import { bulkAct } from "./bulk-act.directory.table";

/** People that one act changes at most. */
export const mostAtOnce = 100;
/** How long an act can be undone at once. */
export const undoFor = hours(1);

const peopleIn = (rows: readonly NamedMembership[]) => new Set(rows.map(({ accountId }) => accountId)).size;

type Done = { id: string; people: number };

/** Changes people in one commit: all of them, or, when the last admin or a seat stands in the way, nobody. */
async function change(ctx: AdminCtx, rows: readonly NamedMembership[], disabled: boolean): Promise<Done> {
  const { db, actor } = ctx;
  const now = ctx.now();
  const done = { id: newId(tenancyIds.bulkAct, now), people: peopleIn(rows) };
  const access = accessChange(ctx, rows, disabled);
  const act = db.insert(bulkAct).values({
    ...{ ...done, clinicId: actor.clinicId, memberId: actor.memberId, kind: disabled ? "disable" : "enable" },
    ...{ createdAt: now, changed: rows.map((row): [string, number] => [row.id, row.version + 1]) },
  });
  await commit(ctx, { ...access, statements: [...access.statements, act] });
  await settlePeople(ctx, rows);
  return done;
}

/**
 * Shuts several people out of the clinic, each with all of their roles in the team, or lets them in again by the one that was marked; with
 * effect at each one's next request. Who is so already, and the admin who asks, stay as they are.
 * @returns the act, by which it can be undone for an hour, and how many people it changed
 * @throws AppError `auth.forbidden`, `tenancy.nobody_marked`, `tenancy.last_admin`, `plans.limit_reached`, `tenancy.clinic_held` (letting in):
 * then nobody was changed
 */
export async function setPeopleDisabled(
  ctx: AdminCtx,
  { ids, disabled }: { ids: readonly string[]; disabled: boolean },
): Promise<Done> {
  requireRole(ctx.actor, "admin");
  const marked = await findMembershipsAmong(ctx.db, ctx.actor, ids.slice(0, mostAtOnce));
  const found = disabled ? await findTogether(ctx.db, ctx.actor, marked) : marked;
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
