import { AppError } from "~/lib/app-error";
import { days } from "~/lib/duration";
import { localDay, toWallClock } from "~/lib/time/wall-clock";

/** By when, on the patient's clock: a calendar day, and an hour (HH:MM) or the whole day. */
export type Due = { day: string; hour: string | null };

const lastMinute = "23:59";

/** The day and hour of an instant on a patient's clock; the last minute of a day is the whole of it. */
export function dueFrom(dueAt: string, zone: string): Due {
  const [day = "", hour = ""] = toWallClock(Date.parse(dueAt), zone).split("T");
  return { day, hour: hour === lastMinute ? null : hour };
}

/** Refuses a day that has gone by, or one that is further than five years away. @throws AppError `request.invalid` (field dueAt) */
export function requireAhead({ day }: Due, zone: string, now: number): void {
  const today = localDay(now, zone);
  const last = `${Number(today.slice(0, 4)) + 5}${today.slice(4)}`;
  if (day < today || day > last)
    throw new AppError("request.invalid", { fields: { dueAt: "Escolha hoje ou um dia que ainda vem." } });
}

/**
 * The same before anything is counted from it: a day that not even a repetition can mean (its key is kept for one day) is refused at once.
 * @throws AppError as above
 */
export function requireNear(due: Due, zone: string, now: number): void {
  if (due.day < localDay(now - days(2), zone) || due.day > localDay(now, zone)) requireAhead(due, zone, now);
}
