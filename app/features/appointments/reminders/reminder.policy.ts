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
 * The reminder that is due now: the latest whose time has come, so that a clock that stood still for an hour reminds once and not of what
 * is past. Null before the first and once the session begins.
 */
export function dueLead(startAt: number, now: number): Lead | null {
  if (now >= startAt) return null;
  return inOrder.findLast(([, before]) => startAt - before <= now)?.[0] ?? null;
}
