import type { PsychologistCtx } from "~/features/kernel/ctx";
import { days } from "~/lib/duration";
import { localDay } from "~/lib/time/wall-clock";
import { authorScope } from "./find-note.server";
import { listSessionsBetween } from "./brought-note.repo.server";

/** A note of a file: of whom and when (ms). */
type DatedNote = { row: number; patientId: string; happenedAt: number };

const keyOf = (patientId: string, at: number, zone: string) => `${patientId} ${localDay(at, zone)}`;

function byDay<T>(all: readonly T[], keyIn: (one: T) => string): Map<string, T[]> {
  const days = new Map<string, T[]>();
  for (const one of all) {
    const key = keyIn(one);
    days.set(key, [...(days.get(key) ?? []), one]);
  }
  return days;
}

/**
 * The session that each note of a file belongs to: hers with that patient on that day, where there was exactly one, nothing is written of
 * it yet, and the file has no other note of the day. Days are those of her wall clock.
 * @returns row → id of the session; a note that is missing stays between sessions
 */
export async function sessionsOfDays(ctx: PsychologistCtx, notes: readonly DatedNote[]): Promise<Map<number, string>> {
  const scope = authorScope(ctx);
  if (notes.length === 0) return new Map();
  const { zone } = ctx.actor;
  const times = notes.map(({ happenedAt }) => happenedAt);
  const sessions = await listSessionsBetween(ctx.db, scope, [...new Set(notes.map(({ patientId }) => patientId))], {
    from: Math.min(...times) - days(1),
    to: Math.min(Math.max(...times) + days(1), ctx.now()),
  });
  const ofDay = byDay(sessions, ({ patientId, startAt }) => keyOf(patientId, startAt, zone));
  const written = byDay(notes, ({ patientId, happenedAt }) => keyOf(patientId, happenedAt, zone));
  return new Map(
    [...written].flatMap(([key, [note, ...others]]) => {
      const [session, ...more] = ofDay.get(key) ?? [];
      if (!note || !session || others.length > 0 || more.length > 0 || session.noteId !== null) return [];
      return [[note.row, session.id] as const];
    }),
  );
}
