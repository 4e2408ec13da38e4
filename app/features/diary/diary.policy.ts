import { AppError } from "~/lib/app-error";
import type { Keyset } from "~/lib/page";
import { days, hours, minutes } from "~/lib/duration";
import { endOfDay, fromWallClock } from "~/lib/time/wall-clock";

/** How long a deleted entry can be brought back. */
export const undoWindow = hours(24);

const earliest = Date.UTC(1900, 0, 1);
/** Clocks of phones run ahead. */
const clockSkew = minutes(5);
/** A device's clock that is ahead is at fault for less than this (ms). */
const farthestClock = days(1);

/** The instant (ms) that a text with offset or a wall-clock text means in a zone, or null. */
export function instantOf(text: string, zone: string): number | null {
  const instant = fromWallClock(text, zone) ?? Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}

/**
 * When something happened, as an instant (ms).
 * @param said ISO 8601 with offset, or the wall clock of `zone`; absent is now
 * @param queuedAt when (ms, by our clock) it was written on a device without network. What lies after that was read off a clock
 * that is ahead, and nobody can mend it there: it is of when it was queued
 * (a day and more ahead is no clock's fault: it was said, and can be corrected)
 * @throws AppError `request.invalid` (field occurredAt) when it lies more than 5 minutes ahead or before 1900
 */
export function momentOf(said: string | undefined, zone: string, now: number, queuedAt?: number): number {
  if (said === undefined) return queuedAt ?? now;
  const instant = instantOf(said, zone);
  const refuse = (occurredAt: string) => new AppError("request.invalid", { fields: { occurredAt } });
  if (instant === null) throw refuse("Diga uma data e um horário válidos.");
  const isClocksFault = queuedAt !== undefined && instant > queuedAt + clockSkew && instant < queuedAt + farthestClock;
  if (isClocksFault) return queuedAt;
  if (instant > now + clockSkew) throw refuse("Este momento ainda não chegou.");
  if (instant < earliest) throw refuse("Diga uma data a partir de 1900.");
  return instant;
}

/**
 * First and last instant (ms, both included) of a period. A day counts whole in `zone`.
 * @throws AppError `request.invalid` (field from or to)
 */
export function periodOf(
  period: { from?: string | undefined; to?: string | undefined },
  zone: string,
): { from: number | null; to: number | null } {
  const read = (name: "from" | "to") => {
    const text = period[name];
    if (text === undefined) return null;
    const instant = instantOf(text, zone);
    if (instant === null) throw new AppError("request.invalid", { fields: { [name]: "Use uma data válida." } });
    return instant;
  };
  const to = read("to");
  const wholeDay = to !== null && period.to?.length === "YYYY-MM-DD".length;
  return { from: read("from"), to: wholeDay ? (endOfDay(period.to ?? "", zone) ?? to) : to };
}

// Shifts every instant that a cursor can name (|ms| ≤ 2^53) above zero, so that digits sort as numbers do.
const shift = 2n ** 53n;

/** (occurred_at, id) as one text that sorts the same way. @param id empty for "before every entry of that instant" */
export function placeOf({ at, id }: Keyset): string {
  return (BigInt(at) + shift).toString().padStart(17, "0") + id;
}
