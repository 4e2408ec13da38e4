import type { PsychologistCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { hours } from "~/lib/duration";
import { endOfDay, localDay, startOfDay } from "~/lib/time/wall-clock";
import type { Appointment } from "../appointment";
import { selectAgenda } from "../booking/appointment.repo.server";
import { nameAll } from "../booking/with-names.server";
import { selectNextLed, selectRequests, selectUnclosed } from "./day.repo.server";

/** More sessions than a day can hold: they take half an hour at least. */
const mostSessions = 48;
/** Of what waits, so many are shown. */
export const mostWaiting = 3;

/** A psychologist's day, as it is now. */
export type Day = {
  /** Everything of today, what was cancelled with it, in order of time. */
  sessions: Appointment[];
  /** Asked for by patients, the soonest first. */
  requests: Appointment[];
  /** Over, and nobody has said how: the oldest first. */
  unclosed: Appointment[];
  /** The first one after today. */
  next: Appointment | null;
};

/** The sessions a psychologist's first page is made of: one trip for them, and one for the names of who comes. */
export async function readDay(ctx: PsychologistCtx): Promise<Day> {
  requireRole(ctx.actor, "psychologist");
  const { actor, db } = ctx;
  const now = ctx.now();
  const today = localDay(now, actor.zone);
  const from = startOfDay(today, actor.zone) ?? now;
  const to = (endOfDay(today, actor.zone) ?? now + hours(24)) + 1;
  const span = { from, to, after: null, limit: mostSessions, newestFirst: false };
  const parts = await db.batch([
    selectAgenda(db, actor, actor.memberId, span),
    selectRequests(db, actor, actor.memberId, now, mostWaiting),
    selectUnclosed(db, actor, actor.memberId, now, mostWaiting),
    selectNextLed(db, actor, actor.memberId, to - 1),
  ]);
  const named = new Map((await nameAll(ctx, onceEach(parts.flat()))).map((one) => [one.id, one]));
  const shown = (rows: { id: string }[]) => rows.flatMap(({ id }) => named.get(id) ?? []);
  const [sessions, requests, unclosed, next] = parts;
  return {
    sessions: shown(sessions),
    requests: shown(requests),
    unclosed: shown(unclosed),
    next: shown(next)[0] ?? null,
  };
}

function onceEach<T extends { id: string }>(rows: T[]): T[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
