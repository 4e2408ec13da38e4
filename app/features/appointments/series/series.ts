import { AppError } from "~/lib/app-error";
import { dayAfter, localDay, toWallClock } from "~/lib/time/wall-clock";
import { allOccurrences, type Occurrence, type Occurrences, type RecurrenceRule } from "./recurrence.policy";

/** Days that a series without an end is made ahead. */
export const daysAhead = 182;

/** What a caller says of how a session comes again. `until` is a calendar day (YYYY-MM-DD), included. */
export type Recurrence = { freq: RecurrenceRule["freq"]; count?: number | undefined; until?: string | undefined };

/** The rule that begins with a session. @param startAt ms; the wall clock of `zone` counts, to the minute */
export function ruleOf({ freq, count, until }: Recurrence, startAt: number, zone: string): RecurrenceRule {
  return { freq, start: toWallClock(startAt, zone), zone, count: count ?? null, until: until ?? null };
}

/** Whether a series goes on until somebody ends it. */
export function isOpen({ count, until }: Pick<RecurrenceRule, "count" | "until">): boolean {
  return count === null && until === null;
}

/**
 * The occurrences of a new series, as far as it is made now.
 * @throws AppError `request.invalid` (field recurrence.until) when it ends before it begins
 */
export function firstOccurrences(rule: RecurrenceRule, now: number): Occurrences & { through: string } {
  const through = madeThrough(rule, now);
  const made = allOccurrences(rule, through);
  if (made.occurrences.length === 0)
    throw new AppError("request.invalid", { fields: { "recurrence.until": "A série termina antes de começar." } });
  return { ...made, through };
}

/** The day (YYYY-MM-DD) up to which a series is made: all of one with an end, half a year of one without. */
export function madeThrough(rule: RecurrenceRule, now: number): string {
  if (!isOpen(rule)) return "9999-12-31";
  const [ahead, first] = [dayAfter(localDay(now, rule.zone), daysAhead), rule.start.slice(0, 10)];
  return ahead > first ? ahead : first;
}

/** How far a change of one session reaches, beside itself. */
export const reaches = ["following", "all"] as const;
export type Reach = (typeof reaches)[number];

/** Of a series that was just made: its sessions, and those days that somebody had no time. */
export type MadeSeries = { id: string; created: number; conflicts: number[] };

/** An occurrence as a form shows it before anything is written. */
export type PreviewedOccurrence = Occurrence & { isTaken: boolean };
