import { dayAfter, fromWallClock, startOfDay, toWallClock } from "~/lib/time/wall-clock";

/** A session that is to change its day; instants in ms. */
type Moving = { id: string; startAt: number; endAt: number; memberIds: readonly string[] };
/** Time of somebody's that is taken. */
export type Taken = { memberId: string; startAt: number; endAt: number; ownerId: string };

/** Why a session does not come along. `psychologist`, `patient`: somebody has another one then. */
export type Obstacle = "past" | "psychologist" | "patient";
export type PlannedMove = { id: string; from: number; to: number; obstacle: Obstacle | null };

/** First and last instant (ms, the last not included) of a day of a zone; null when the text is no day. */
export function dayBounds(day: string, zone: string): { from: number; to: number } | null {
  const from = startOfDay(day, zone);
  const to = from === null ? null : startOfDay(dayAfter(day, 1), zone);
  return from === null || to === null ? null : { from, to };
}

/** The same hour on the wall clock of a zone, on another day (YYYY-MM-DD); an hour that day does not have goes forward. */
export function sameHourOn(at: number, day: string, zone: string): number | null {
  return fromWallClock(`${day}T${toWallClock(at, zone).slice(11)}`, zone);
}

const overlap = (one: { startAt: number; endAt: number }, other: { startAt: number; endAt: number }) =>
  one.startAt < other.endAt && other.startAt < one.endAt;

/**
 * What becomes of a day's sessions when they keep their hour on another day: each with its new beginning, or why it stays. Pure.
 * @param taken what those concerned have on the other day; @param psychologistId of whom a conflict is hers
 */
export function planMoves(
  sessions: readonly Moving[],
  { toDay, zone, now, taken, psychologistId }: {
    toDay: string;
    zone: string;
    now: number;
    taken: readonly Taken[];
    psychologistId: string;
  },
): PlannedMove[] {
  return sessions.flatMap((session): PlannedMove[] => {
    const to = sameHourOn(session.startAt, toDay, zone);
    if (to === null) return [];
    const after = { startAt: to, endAt: to + session.endAt - session.startAt };
    const inTheWay = taken.filter(
      (one) => one.ownerId !== session.id && session.memberIds.includes(one.memberId) && overlap(one, after),
    );
    const isHers = inTheWay.some(({ memberId }) => memberId === psychologistId);
    const obstacle = to <= now ? "past" : isHers ? "psychologist" : inTheWay.length > 0 ? "patient" : null;
    return [{ id: session.id, from: session.startAt, to, obstacle }];
  });
}
