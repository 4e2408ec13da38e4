import type { Noted } from "~/features/kernel/keys/noted";
import { noteListing } from "~/features/kernel/events/note-opening.server";
import {
  openEntryMoment,
  selectCheckInMoments,
  selectEntryMoments,
} from "~/features/diary/reading/shared-moments.server";
import { selectSessionMoments } from "~/features/appointments/sessions/session-moments.server";
import { openCheckIn } from "~/features/diary/mood/open-check-in.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { openAnswerMoment, selectAnswerMoments } from "~/features/measures/answer/answer-moments.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { selectPlanMoments } from "~/features/safety-plan/history/plan-moments.server";
import { selectAlertMoments } from "~/features/sos/responder/alert-moments.server";
import { selectNoteMoments } from "~/features/records/note/note-moments.server";
import { openTaskMoment, selectTaskMoments } from "~/features/tasks/task/task-moments.server";
import type { MomentKind, MomentsAsked } from "~/features/tenancy/care-link/moment";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { minutes } from "~/lib/duration";
import { firstOf, mergeSources, placeInRiver, riverCursor, type Source } from "./river";

/** Moments asked of each source: with sessions, which cost two rows each, a page reads 100 rows at most. */
const perSource = 10;

type Seen = PsychologistCtx & Noted;

async function entriesOf(seen: Seen, patientId: string, rows: Awaited<ReturnType<typeof selectEntryMoments>>) {
  if (rows.length === 0) return [];
  const vault = await openVault(seen, seen.actor.clinicId, patientId);
  return Promise.all(rows.map((row) => openEntryMoment(vault, row, seen.actor.memberId)));
}

async function answersOf(seen: Seen, patientId: string, rows: Awaited<ReturnType<typeof selectAnswerMoments>>) {
  if (rows.length === 0) return [];
  const vault = await openVault(seen, seen.actor.clinicId, patientId);
  return Promise.all(rows.map((row) => openAnswerMoment(vault, row)));
}

async function tasksOf(seen: Seen, patientId: string, rows: Awaited<ReturnType<typeof selectTaskMoments>>) {
  if (rows.length === 0) return [];
  const vault = await openVault(seen, seen.actor.clinicId, patientId);
  return Promise.all(rows.map((row) => openTaskMoment(vault, row)));
}

function checkInsOf(seen: Seen, patientId: string, rows: Awaited<ReturnType<typeof selectCheckInMoments>>) {
  const vault = () => openVault(seen, seen.actor.clinicId, patientId);
  return Promise.all(rows.map((row) => openCheckIn(vault, row)));
}

async function askAll(seen: Seen, patientId: string, asked: MomentsAsked) {
  const { db, actor } = seen;
  const scope = { clinicId: actor.clinicId, patientId };
  const [entries, checkIns, sessions, alerts, plans, notes, answers, tasks] = await db.batch([
    selectEntryMoments(db, scope, asked),
    selectCheckInMoments(db, scope, asked),
    selectSessionMoments(db, actor, { patientId, psychologistId: actor.memberId }, asked),
    selectAlertMoments(db, actor, patientId, asked),
    selectPlanMoments(db, actor, patientId, asked),
    selectNoteMoments(db, { clinicId: actor.clinicId, authorId: actor.memberId }, patientId, asked),
    selectAnswerMoments(db, scope, asked),
    selectTaskMoments(db, { ...scope, psychologistId: actor.memberId }, asked),
  ]);
  return [
    await entriesOf(seen, patientId, entries),
    await checkInsOf(seen, patientId, checkIns),
    sessions,
    alerts,
    plans.map(({ authorId, ...plan }) => ({ ...plan, byPatient: authorId === patientId })),
    notes,
    await answersOf(seen, patientId, answers),
    await tasksOf(seen, patientId, tasks),
  ];
}

/** Something that happened in a patient's time, as their psychologist sees it. */
export type Moment = Awaited<ReturnType<typeof askAll>>[number][number];

/** Which part of a patient's time. */
export type RiverAsked = {
  patientId: string;
  cursor?: string | undefined;
  /** One kind alone. */
  only?: MomentKind | undefined;
  /** Moments at most; else as many as are known. */
  limit?: number | undefined;
};

/**
 * A patient's time, newest first: what they shared, how they were, sessions with who asks, calls for help, changes of the safety plan,
 * her own notes, scales, answers to her tasks. Messages and private entries are not in it. A page is as long as its sources know their order, 10 to 80 moments.
 * @throws AppError `tenancy.patient_not_found` without an open care link, `request.invalid` for a bad cursor
 */
export async function readRiver(
  ctx: PsychologistCtx,
  { patientId, cursor, only, limit }: RiverAsked,
): Promise<{ items: Moment[]; nextCursor: string | null }> {
  const before = placeInRiver(cursor);
  await requireCareLink(ctx, patientId);
  // Clocks of phones run ahead: what was just written may lie some minutes after now.
  const seen = noteListing(ctx, "caseload.river", [patientId]); // LGPD art. 37
  const answers = await askAll(seen, patientId, { now: ctx.now() + minutes(5), before, limit: perSource });
  const sources: Source<Moment>[] = answers
    .filter((moments) => only === undefined || moments.every(({ kind }) => kind === only))
    .map((moments) => ({ moments, isFull: moments.length === perSource }));
  const { moments, next } = firstOf(mergeSources(sources), limit);
  return { items: moments, nextCursor: next && riverCursor(next) };
}
