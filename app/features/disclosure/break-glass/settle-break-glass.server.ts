import type { SystemActor } from "~/features/kernel/actor";
import type { AdminCtx, ClinicCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import type { EventType } from "~/features/kernel/events/event";
import { AppError } from "~/lib/app-error";
import { openFor, remindAfter, stateOf, type BreakGlassRow } from "./break-glass.policy";
import { selectAccountOf, selectOne, selectToRemind, updateBreakGlass } from "./break-glass.repo.server";

type Step = Extract<EventType, `break_glass.${string}`>;

async function fetchOne({ clinic, actor }: AdminCtx, id: string): Promise<BreakGlassRow> {
  const [row] = await selectOne(clinic, actor, id);
  if (!row) throw new AppError("disclosure.not_found");
  return row;
}

/** Nobody approves or reviews what they asked for themselves, by whatever membership. @throws AppError `disclosure.own_access` */
async function requireOther({ clinic, actor }: AdminCtx, { adminId }: BreakGlassRow): Promise<void> {
  const [asker] = await selectAccountOf(clinic, actor, adminId);
  if (adminId === actor.memberId || asker?.accountId === actor.accountId) throw new AppError("disclosure.own_access");
}

async function take(ctx: AdminCtx, row: BreakGlassRow, type: Step, action: string, changes: Partial<BreakGlassRow>) {
  const { clinicId, id, patientId, adminId, reason } = row;
  await commit(ctx.clinic, {
    clinicId,
    statements: [updateBreakGlass(ctx.clinic, row, changes)],
    events: [{ type, aggregateId: id, version: row.version + 1, data: { id, patientId, adminId } }],
    audit: { action, entity: "break_glass", entityId: id, subject: patientId, right: "break-glass", reason },
    onConflict: { domain_event: "disclosure.not_waiting" },
  });
}

/**
 * A second person lets it open, for fifteen minutes from now. Approved by two at once it opens once.
 * @throws AppError `disclosure.not_found`, `disclosure.own_access`, `disclosure.not_waiting`
 */
export async function approveBreakGlass(ctx: AdminCtx, { id }: { id: string }): Promise<void> {
  const row = await fetchOne(ctx, id);
  await requireOther(ctx, row);
  const now = ctx.now();
  if (stateOf(row, now) !== "waiting") throw new AppError("disclosure.not_waiting");
  await take(ctx, row, "break_glass.opened", "break_glass.open", {
    approvedBy: ctx.actor.memberId,
    openedAt: now,
    expiresAt: now + openFor,
    remindAt: now + remindAfter,
  });
}

/** Ends one before its time, or refuses one that waits: whoever runs the clinic may, and who asked. Ended already: nothing. */
export async function endBreakGlass(ctx: AdminCtx, { id }: { id: string }): Promise<void> {
  const row = await fetchOne(ctx, id);
  const now = ctx.now();
  if (!["waiting", "open"].includes(stateOf(row, now))) return;
  await take(ctx, row, "break_glass.ended", "break_glass.end", { endedAt: now });
}

/**
 * Another admin looks at an access that is over, and says whether it was right.
 * @throws AppError `disclosure.not_found`, `disclosure.own_access`, `disclosure.not_over` while it is open, `disclosure.not_waiting` when
 * it was reviewed, or never opened
 */
export async function reviewBreakGlass(
  ctx: AdminCtx,
  { id, verdict }: { id: string; verdict: "right" | "wrong" },
): Promise<void> {
  const row = await fetchOne(ctx, id);
  await requireOther(ctx, row);
  const now = ctx.now();
  const state = stateOf(row, now);
  if (state === "open") throw new AppError("disclosure.not_over");
  if (state !== "over") throw new AppError("disclosure.not_waiting");
  const changes = { verdict, reviewedBy: ctx.actor.memberId, reviewedAt: now, remindAt: null };
  await take(ctx, row, "break_glass.reviewed", "break_glass.review", changes);
}

const perRun = 100;

/** Reminds of accesses that nobody has reviewed: a day before the week is over, once. Run by cron; twice is fine. @returns how many */
export async function remindReviews(ctx: ClinicCtx<SystemActor>): Promise<number> {
  const due = await selectToRemind(ctx, ctx.now(), perRun);
  for (const row of due) {
    const { clinicId, id, patientId, adminId } = row;
    const data = { id, patientId, adminId };
    await commit(ctx, {
      clinicId,
      statements: [updateBreakGlass(ctx, row, { remindAt: null })],
      events: [{ type: "break_glass.review_due", aggregateId: id, version: row.version + 1, data }],
      audit: [],
    });
  }
  return due.length;
}
