import type { Statements } from "~/db/statement";
import { copyCycle } from "~/features/care/cycle/cycle-dates.server";
import { copySessions, selectPassedSessions } from "~/features/appointments/sessions/session-copies.server";
import { settleRoomCopies } from "~/features/chat/news/settle-room-copies.server";
import { settleDiaryCopies } from "~/features/diary/copies/settle-diary-copies.server";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { days, minutes } from "~/lib/duration";
import { oneByOne } from "~/lib/one-by-one";
import { findToSettle, markSettled, selectUnsettled, type SettledPatient } from "./settle.repo.server";

type Job = Pick<ClinicCtx<SystemActor>, "db" | "now">;

/** Patients one run settles on a shard. */
const perRun = 500;

async function settle(ctx: Job, patient: SettledPatient): Promise<void> {
  const statements = [
    ...settleDiaryCopies(ctx, patient),
    ...settleRoomCopies(ctx, patient),
    copySessions(ctx.db, patient, ctx.now()),
    copyCycle(ctx.db, patient),
    markSettled(ctx.db, patient, ctx.now()),
  ];
  await ctx.db.batch(statements as unknown as Statements);
}

/** Writes anew what lists show of a patient, from what it copies: after a link has begun, or entries came from elsewhere. Harmless twice. */
export async function settlePatient(ctx: Job, of: { clinicId: string; patientId: string }): Promise<void> {
  const patient = await findToSettle(ctx.db, of);
  if (patient) await settle(ctx, patient);
}

/**
 * Writes the copies of each open link anew once a day: days that have gone by leave them, and whatever a fault of ours left behind is
 * mended. Run by cron over all clinics of a shard. @returns patients settled, at most 500
 */
export async function settleCaseloads(ctx: Job): Promise<number> {
  const due = await selectUnsettled(ctx.db, ctx.now() - days(1), perRun);
  return oneByOne(due, (patient) => settle(ctx, patient));
}

/** Writes anew which session is next for these patients of a clinic: after a session was booked, moved, cancelled, held. Harmless twice. */
export async function settleSessions(ctx: Job, clinicId: string, patientIds: readonly string[]): Promise<void> {
  const [first, ...others] = patientIds.map((patientId) => copySessions(ctx.db, { clinicId, patientId }, ctx.now()));
  if (first) await ctx.db.batch([first, ...others]);
}

/** The shortest session (ms): before that, the one that has begun is still the next. */
const shortest = minutes(30);

/** Time goes by without an event: what was the next session is over. Run by cron over all clinics of a shard. @returns patients, at most 500 */
export async function settlePassedSessions(ctx: Job): Promise<number> {
  const passed = await selectPassedSessions(ctx.db, ctx.now() - shortest, perRun);
  return oneByOne(passed, ({ clinicId, patientId }) => settleSessions(ctx, clinicId, [patientId]));
}
