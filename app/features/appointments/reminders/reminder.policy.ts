import { hours, minutes } from "~/lib/duration";

/** How long before a session people can be reminded (ms), the earliest first; each has its notice kind. */
export const leads = { day: hours(24), hour: hours(1), quarter: minutes(15) } as const;
export type Lead = keyof typeof leads;

const inOrder = Object.entries(leads) as [Lead, number][];

/**
 * When a session is next to be reminded of (ms): the first of its reminders that lies after an instant; null when none does. What a
 * session made or moved now gives the clock, and what a reminder just given leaves to it.
 */
export function nextReminderAt(startAt: number, now: number): number | null {
  return inOrder.map(([, before]) => startAt - before).find((at) => at > now) ?? null;
}

/**
 * The reminders that are due now and were not given yet, the earliest first: all whose time has come since the first of them, so that a
 * clock that stood still leaves nobody without. None once the session begins.
 * @param dueAt when the first that was not given is due, ms
 */
export function dueLeads(startAt: number, dueAt: number, now: number): Lead[] {
  if (now >= startAt) return [];
  return inOrder.flatMap(([lead, before]) => (startAt - before >= dueAt && startAt - before <= now ? [lead] : []));
}

/** Of the reminders that are due, the one a person gets: the latest that they want, or else the latest. */
export function leadFor(due: readonly Lead[], wants: (lead: Lead) => boolean): Lead | undefined {
  return due.findLast(wants) ?? due.at(-1);
}
