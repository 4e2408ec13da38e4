import type { SystemActor } from "~/features/kernel/actor";
import type { AdminCtx, ClinicCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import type { EventType } from "~/features/kernel/events/event";
import type { NewAudit } from "~/features/kernel/events/change";
import { AppError } from "~/lib/app-error";
import { oneByOne } from "~/lib/one-by-one";
import {
  isGivenUp,
  isOverdue,
  nextReminder,
  openFor,
  seatedFor,
  stateOf,
  type BreakGlassRow,
} from "./break-glass.policy";
import {
  countOtherAdmins,
  selectAccountOf,
  selectLive,
  selectOne,
  selectToRemind,
  updateBreakGlass,
} from "./break-glass.repo.server";

type Job = ClinicCtx<SystemActor>;
type Step = Extract<EventType, `break_glass.${string}`>;

async function fetchOne({ clinic, actor }: AdminCtx, id: string): Promise<BreakGlassRow> {
  const [row] = await selectOne(clinic, actor, id);
  if (!row) throw new AppError("disclosure.not_found");
  return row;
}

/**
 * Nobody approves or reviews what they asked for themselves, by whatever membership; nor does who came to run the clinic just now: that may
 * be the asker's own.
 * @throws AppError `disclosure.own_access`, `disclosure.too_new`
 */
async function requireOther(ctx: AdminCtx, { adminId }: BreakGlassRow): Promise<void> {
  const { clinic, actor } = ctx;
  const [[asker], [second]] = await clinic.db.batch([
    selectAccountOf(clinic, actor, adminId),
    selectAccountOf(clinic, actor, actor.memberId),
  ]);
  if (adminId === actor.memberId || asker?.accountId === actor.accountId) throw new AppError("disclosure.own_access");
  if (!second || second.since > ctx.now() - seatedFor) throw new AppError("disclosure.too_new");
}

/** What the audit says of each step of an access: by the reason it was asked for with, or what somebody said of it since. */
export function asAudited(
  { id, patientId, reason }: Pick<BreakGlassRow, "id" | "patientId" | "reason">,
  said: string | null = null,
) {
  return {
    entity: "break_glass",
    entityId: id,
    subject: patientId,
    right: "break-glass",
    reason: said ?? reason,
  } as const;
}

type Act = { type: Step; audit: NewAudit; changes: Partial<BreakGlassRow> };

async function take(ctx: AdminCtx, row: BreakGlassRow, { type, audit, changes }: Act) {
  const { clinicId, id, patientId, adminId } = row;
  await commit(ctx.clinic, {
    clinicId,
    statements: [updateBreakGlass(ctx.clinic, row, changes)],
    events: [{ type, aggregateId: id, version: row.version + 1, data: { id, patientId, adminId } }],
    audit,
    onConflict: { domain_event: "disclosure.not_waiting" },
  });
}

/**
 * A second person lets it open, for fifteen minutes from now. Approved by two at once it opens once.
 * @throws AppError `disclosure.not_found`, `disclosure.own_access`, `disclosure.too_new`, `disclosure.not_waiting`
 */
export async function approveBreakGlass(ctx: AdminCtx, { id }: { id: string }): Promise<void> {
  const row = await fetchOne(ctx, id);
  await requireOther(ctx, row);
  const now = ctx.now();
  if (stateOf(row, now) !== "waiting") throw new AppError("disclosure.not_waiting");
  await take(ctx, row, {
    type: "break_glass.opened",
    audit: { ...asAudited(row), action: "break_glass.approve" },
    changes: {
      approvedBy: ctx.actor.memberId,
      openedAt: now,
      expiresAt: now + openFor,
      remindAt: nextReminder(now, now),
    },
  });
}

/**
 * Ends one before its time, or refuses one that waits, with a line for who asked: whoever runs the clinic may, and who asked. Ended
 * already: nothing. Who asked is told of a refusal, and of an end that is not their own.
 */
export async function endBreakGlass(ctx: AdminCtx, { id, note }: { id: string; note?: string | undefined }) {
  const row = await fetchOne(ctx, id);
  const now = ctx.now();
  const state = stateOf(row, now);
  if (state !== "waiting" && state !== "open") return;
  const isOwn = row.adminId === ctx.actor.memberId;
  const waited = isOwn ? "break_glass.withdraw" : "break_glass.refuse";
  const said = isOwn ? null : (note ?? null);
  await take(ctx, row, {
    type: state === "waiting" && !isOwn ? "break_glass.refused" : "break_glass.ended",
    audit: { ...asAudited(row, said), action: state === "open" ? "break_glass.end" : waited },
    changes: { endedAt: now, endedBy: ctx.actor.memberId, endedNote: said },
  });
}

/**
 * Ends what a member has open or waits for, since they are shut out: who is let in again within the quarter of an hour asks anew. By
 * nobody's hand; harmless twice.
 */
export async function endAccessOf(ctx: Job, { clinicId, memberId }: { clinicId: string; memberId: string }) {
  const now = ctx.now();
  for (const row of await selectLive(ctx, { clinicId }, memberId, now)) {
    const { id, patientId, adminId } = row;
    const version = row.version + 1;
    await commit(ctx, {
      clinicId,
      statements: [updateBreakGlass(ctx, row, { endedAt: now })],
      events: [{ type: "break_glass.ended", aggregateId: id, version, data: { id, patientId, adminId } }],
      audit: { ...asAudited(row), action: "break_glass.end" },
    });
  }
}

/** What another admin says of an access: that it was not right is said with why. */
export type Verdict = { verdict: "right"; note?: string | undefined } | { verdict: "wrong"; note: string };

/**
 * Another admin looks at an access that is over, and says whether it was right: also one that was closed without review, for who came
 * into the administration later. That it was not is told to whose the data is, to who asked, and to who runs the platform.
 * @throws AppError `disclosure.not_found`, `disclosure.own_access`, `disclosure.too_new`, `disclosure.not_over` while it is open, `disclosure.not_waiting` when
 * it was reviewed, or never opened
 */
export async function reviewBreakGlass(ctx: AdminCtx, { id, verdict, note }: { id: string } & Verdict): Promise<void> {
  const row = await fetchOne(ctx, id);
  await requireOther(ctx, row);
  const now = ctx.now();
  const state = stateOf(row, now);
  if (state === "open") throw new AppError("disclosure.not_over");
  if (state !== "over" && state !== "unreviewed") throw new AppError("disclosure.not_waiting");
  const said = note ?? null;
  await take(ctx, row, {
    type: verdict === "wrong" ? "break_glass.faulted" : "break_glass.reviewed",
    audit: { ...asAudited(row, said), action: verdict === "wrong" ? "break_glass.fault" : "break_glass.review" },
    changes: { verdict, verdictNote: said, reviewedBy: ctx.actor.memberId, reviewedAt: now, remindAt: null },
  });
}

const perRun = 100;

/** Who could review it besides whoever asked for it, by whatever membership. */
async function countReviewers({ db, now }: Job, row: BreakGlassRow): Promise<number> {
  const [asker] = await selectAccountOf({ db }, row, row.adminId);
  const [others] = await countOtherAdmins({ db }, row, asker?.accountId ?? "", { since: now() - seatedFor });
  return others?.n ?? 0;
}

/** One access that nobody has reviewed: somebody is reminded, or it is closed and told. */
async function remindOf(ctx: Job, row: BreakGlassRow): Promise<void> {
  const { clinicId, id, patientId, adminId } = row;
  const now = ctx.now();
  const openedAt = row.openedAt ?? row.askedAt;
  const givenUp = isGivenUp(openedAt, await countReviewers(ctx, row), now);
  const about = { aggregateId: id, version: row.version + 1, data: { id, patientId, adminId } };
  const type = givenUp
    ? "break_glass.unreviewed"
    : isOverdue(row, now)
      ? "break_glass.review_late"
      : "break_glass.review_due";
  const closed = { verdict: "nobody", reviewedAt: now, remindAt: null } as const;
  await commit(ctx, {
    clinicId,
    statements: [updateBreakGlass(ctx, row, givenUp ? closed : { remindAt: nextReminder(openedAt, now) })],
    events: [{ type, ...about }],
    audit: givenUp ? { ...asAudited(row), action: "break_glass.unreviewed" } : [],
  });
}

/**
 * Reminds of accesses that nobody has reviewed, on days 3, 6, 7, 14 and 21, and closes those that nobody will: see `isGivenUp`. One that
 * fails keeps none of the others from theirs, and is tried again. Run by cron; twice is fine.
 * @returns how many @throws the first failure, when all were tried
 */
export async function remindReviews(ctx: Job): Promise<number> {
  return oneByOne(await selectToRemind(ctx, ctx.now(), perRun), (row) => remindOf(ctx, row));
}
