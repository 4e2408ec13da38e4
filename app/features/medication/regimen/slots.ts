import { dayAfter, fromWallClock, localDay } from "~/lib/time/wall-clock";

/** `YYYY-MM-DDTHH:MM` on the patient's clock: which of its hours something was for. */
export type Slot = string;

/** The hours of a day (YYYY-MM-DD). */
export function slotsOfDay(times: readonly string[], day: string): Slot[] {
  return times.map((time) => `${day}T${time}`);
}

/** The instant (ms) of an hour in a zone. An hour that clocks leave out comes later by what is left out; one that comes twice is the first. */
export function instantOf(slot: Slot, zone: string): number | null {
  return fromWallClock(slot, zone);
}

/** The first instant (ms) after another at which one of the hours comes; null without hours. */
export function nextReminder(times: readonly string[], zone: string, after: number): number | null {
  const today = localDay(after, zone);
  // Today's may be over, and tomorrow's may be left out by a change of clocks: never two days on end.
  const coming = [0, 1, 2].flatMap((days) =>
    slotsOfDay(times, dayAfter(today, days)).map((slot) => instantOf(slot, zone)),
  );
  const later = coming.filter((at): at is number => at !== null && at > after);
  return later.length === 0 ? null : Math.min(...later);
}

/** Which hours come at an instant in a zone: none, when it was reckoned in another one; two, where a change of clocks joins them. */
export function slotsAt(times: readonly string[], zone: string, at: number): Slot[] {
  const day = localDay(at, zone);
  return slotsOfDay(times, day).filter((slot) => instantOf(slot, zone) === at);
}
