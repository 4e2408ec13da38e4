import { dayAfter, fromWallClock, startOfDay, toWallClock } from "~/lib/time/wall-clock";

/** A session that is to change its day; instants in ms. */
type Moving = { id: string; startAt: number; endAt: number; memberIds: readonly string[] };
/** Time of somebody's that is taken. */
export type Taken = { memberId: string; startAt: number; endAt: number; ownerId: string };

/** Why a session does not come along. `psychologist`, `patient`: they have another one then. */
export type Obstacle = "past" | "psychologist" | "patient";
/** A session's old and new beginning (ms), and why it stays; null: it goes. */
export type PlannedMove = { id: string; from: number; to: number; obstacle: Obstacle | null };

/** First and last instant (ms, the last not included) of a day of a zone; null when the text is no day. */
export function dayBounds(day: string, zone: string): { from: number; to: number } | null {
  const from = startOfDay(day, zone);
  const to = from === null ? null : startOfDay(dayAfter(day, 1), zone);
  return from === null || to === null ? null : { from, to };
}

/** The same hour on the wall clock of a zone, on another day (YYYY-MM-DD); an hour that day does not have goes forward. */
function sameHourOn(at: number, day: string, zone: string): number {
  return fromWallClock(`${day}T${toWallClock(at, zone).slice(11)}`, zone) ?? at;
}

const overlap = (one: { startAt: number; endAt: number }, other: { startAt: number; endAt: number }) =>
  one.startAt < other.endAt && other.startAt < one.endAt;

/**
 * What becomes of a day's sessions when they keep their hour on another day: each with its new beginning, or why it stays. Pure.
 * @param sessions in order of time: where a change of clocks puts two on one hour, the earlier has it
 * @param taken what those concerned have on the other day @param psychologistId of whom a conflict is hers @param now ms
 */
export function planMoves(
  sessions: readonly Moving[],
  said: { toDay: string; zone: string; now: number; taken: readonly Taken[]; psychologistId: string },
): PlannedMove[] {
  const { toDay, zone, now, psychologistId } = said;
  const taken = [...said.taken];
  return sessions.map(({ id, startAt, endAt, memberIds }): PlannedMove => {
    const to = sameHourOn(startAt, toDay, zone);
    const after = { startAt: to, endAt: to + endAt - startAt };
    const inTheWay = taken.filter(
      (one) => one.ownerId !== id && memberIds.includes(one.memberId) && overlap(one, after),
    );
    const isHers = inTheWay.some(({ memberId }) => memberId === psychologistId);
    const obstacle = to <= now ? "past" : isHers ? "psychologist" : inTheWay.length > 0 ? "patient" : null;
    if (obstacle === null) taken.push(...memberIds.map((memberId) => ({ memberId, ...after, ownerId: id })));
    return { id, from: startAt, to, obstacle };
  });
}

/** Days ahead that a day can be moved to: as far as sessions are booked. */
const farthest = 2 * 365;

/** What speaks against moving a day to another (both YYYY-MM-DD), in words; null: nothing. */
export function refusalOfTarget({ day, toDay, today }: { day: string; toDay: string; today: string }): string | null {
  if (toDay === day) return "Escolha outro dia.";
  if (toDay < today) return "Este dia já passou. Escolha outro.";
  if (toDay > dayAfter(today, farthest)) return "Escolha um dia dentro dos próximos dois anos.";
  return null;
}

/**
 * What somebody looked at before they decided, as one text: how each session stood, and what was to become of it. Nothing else is done
 * than what was seen. Without spaces: after an expired login a form's fields are shown again, words to be read and everything else not.
 */
export function seenOf(
  sessions: readonly { id: string; version: number }[],
  moves: readonly Pick<PlannedMove, "id" | "obstacle">[] = [],
): string {
  const fate = (id: string) => moves.find((one) => one.id === id)?.obstacle ?? "";
  return sessions.map(({ id, version }) => [id, version, fate(id)].join(".")).join("~");
}
