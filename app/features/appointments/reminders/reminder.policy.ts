import { hours, minutes } from "~/lib/duration";
import { freeUntil, type Terms } from "../steps/fee.policy";

/** How long before a session people can be reminded (ms), the earliest first; each has its notice kind. */
export const leads = { day: hours(24), hour: hours(1), quarter: minutes(15) } as const;
export type Lead = keyof typeof leads;

const inOrder = Object.keys(leads) as Lead[];

/** Who is told of a session while it still costs nothing to cancel it has so long (ms) to decide. */
const timeToDecide = hours(2);
/** The day's reminder is never earlier (ms) than this: where people decide days before, its words say until when. */
const earliestDay = hours(30);

/**
 * How long before a session (ms) one of its reminders comes. The day's comes two hours before the end of the free period where that is
 * about a day before: at the very moment when cancelling begins to cost it would be of no use. Where nothing is ever owed it is 24 h.
 */
export function leadOf(lead: Lead, { startAt, feeCents, cancelFreeHours }: Terms): number {
  if (lead !== "day" || !feeCents) return leads[lead];
  const inTime = startAt - freeUntil({ startAt, cancelFreeHours }) + timeToDecide;
  return inTime <= earliestDay ? Math.max(leads.day, inTime) : leads.day;
}

/**
 * When a session is next to be reminded of (ms): the first of its reminders that lies after an instant; null when none does. What a
 * session made or moved now gives the clock, and what a reminder just given leaves to it.
 */
export function nextReminderAt(session: Terms, now: number): number | null {
  return inOrder.map((lead) => session.startAt - leadOf(lead, session)).find((at) => at > now) ?? null;
}

/**
 * The same when a session's fee changes and its time does not: what was given is not given again, wherever the new fee puts it.
 * @param before how it stood, and when its next reminder was due then (ms); null when all were given
 */
export function nextReminderOnceMore(
  before: Terms & { nextReminderAt: number | null },
  session: Terms,
  now: number,
): number | null {
  const { startAt, nextReminderAt: dueAt } = before;
  // One that is due already, or that the new fee puts before now, is given at once.
  if (dueAt === null || dueAt <= now) return dueAt;
  const next = inOrder.find((lead) => startAt - leadOf(lead, before) >= dueAt);
  return next === undefined ? null : Math.max(now, startAt - leadOf(next, session));
}

/**
 * The reminders that are due now and were not given yet, the earliest first: all whose time has come since the first of them, so that a
 * clock that stood still leaves nobody without. None once the session begins.
 * @param dueAt when the first that was not given is due, ms
 */
export function dueLeads(session: Terms, dueAt: number, now: number): Lead[] {
  const { startAt } = session;
  if (now >= startAt) return [];
  // By its plain time where a fee that came later has put it before the clock.
  return inOrder.filter((lead) => startAt - leads[lead] >= dueAt && startAt - leadOf(lead, session) <= now);
}

/** Of the reminders that are due, the one a person gets: the latest that they want, or else the latest. */
export function leadFor(due: readonly Lead[], wants: (lead: Lead) => boolean): Lead | undefined {
  return due.findLast(wants) ?? due.at(-1);
}
