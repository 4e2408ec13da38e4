import { localDay } from "~/lib/time/wall-clock";
import type { AppointmentRow } from "../booking/appointment.repo.server";
import { whoComes } from "../booking/participants";
import type { Person } from "../booking/people.repo.server";
import { availabilityIn, selectAvailability } from "../availability/availability.repo.server";
import type { Availability } from "../availability/availability";
import { isToCome } from "../appointment";
import { seenByClinic, type ClinicAdminCtx, type ClinicSession, type DayOf } from "./clinic-day";
import { selectDay, selectPeopleOfDay, selectTakenFor } from "./clinic-day.repo.server";
import { planMoves, refusalOfTarget, seenOf, type PlannedMove } from "./day-move.policy";
import { boundsOf, fetchPsychologist } from "./read-clinic-day.server";

/** What is ahead of a psychologist's day, as it stands in the database. */
export type Ahead = {
  psychologist: { id: string; name: string; zone: string };
  today: string;
  rows: AppointmentRow[];
  people: Person[];
  availability: Availability & { version: number };
};

/** Sessions of a day that have not begun, and her hours. Two round trips. @throws AppError `tenancy.member_not_found`, `request.invalid` */
export async function fetchAhead(ctx: ClinicAdminCtx, { psychologistId, day }: DayOf): Promise<Ahead> {
  const psychologist = await fetchPsychologist(ctx, psychologistId);
  const { actor, db } = ctx;
  const { zone } = psychologist;
  const bounds = boundsOf(day, zone);
  const [rows, people, [hours]] = await db.batch([
    selectDay(db, actor, psychologistId, bounds),
    selectPeopleOfDay(db, actor, psychologistId, bounds),
    selectAvailability(db, actor, psychologistId),
  ]);
  const now = ctx.now();
  const ahead = rows.filter((row) => isToCome(row, now));
  return { psychologist, today: localDay(now, zone), rows: ahead, people, availability: availabilityIn(hours) };
}

/** Where each of them would be on another day. One round trip. @throws AppError `request.invalid` (to) when that is no day */
export async function planOf(
  ctx: ClinicAdminCtx,
  { psychologist: { id: psychologistId, zone }, rows }: Ahead,
  { day, toDay }: { day: string; toDay: string },
): Promise<PlannedMove[]> {
  const { actor, db } = ctx;
  const now = ctx.now();
  const target = boundsOf(toDay, zone, "to");
  const spans = { day: boundsOf(day, zone), target, now };
  const taken = await selectTakenFor(db, actor, { psychologistId }, spans);
  const moving = rows.map(({ id, startAt, endAt, patients }) => {
    return { id, startAt, endAt, memberIds: [psychologistId, ...whoComes(patients)] };
  });
  return planMoves(moving, { toDay, zone, now, taken, psychologistId });
}

/** A day that is to be changed, as it is shown before anything is written. `seen` goes along with the yes. */
export type DayPreview = {
  psychologist: { id: string; name: string; zone: string };
  today: string;
  sessions: ClinicSession[];
  seen: string;
};

function previewOf({ psychologist, today, rows, people }: Ahead, moves: PlannedMove[] = []): DayPreview {
  const sessions = rows.map((row) => seenByClinic(row, people));
  return { psychologist, today, sessions, seen: seenOf(rows, moves) };
}

/** What a cancellation of a whole day would cancel. @throws AppError `tenancy.member_not_found`, `request.invalid` (day) */
export async function previewDayCancel(ctx: ClinicAdminCtx, of: DayOf): Promise<DayPreview> {
  return previewOf(await fetchAhead(ctx, of));
}

/**
 * What a move of a whole day would do: each session keeps its hour, or says why it cannot come along. Nothing is planned without a day to
 * move to, or with one that does not do, which `refusal` says. Three round trips.
 * @throws AppError `tenancy.member_not_found`, `request.invalid` (day)
 */
export async function previewDayMove(
  ctx: ClinicAdminCtx,
  { toDay, ...of }: DayOf & { toDay: string | undefined },
): Promise<DayPreview & { moves: PlannedMove[] | null; refusal: string | null }> {
  const ahead = await fetchAhead(ctx, of);
  if (toDay === undefined) return { ...previewOf(ahead), moves: null, refusal: null };
  const refusal = refusalOfTarget({ day: of.day, toDay, today: ahead.today });
  if (refusal !== null) return { ...previewOf(ahead), moves: null, refusal };
  const moves = await planOf(ctx, ahead, { day: of.day, toDay });
  return { ...previewOf(ahead, moves), moves, refusal: null };
}
