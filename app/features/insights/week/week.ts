import { startOfWeek } from "~/lib/time/calendar";
import { dayAfter, localDay, startOfDay, weekdayOf } from "~/lib/time/wall-clock";

/** A week from Monday to Sunday on somebody's clock: its Monday (YYYY-MM-DD), and when (ms) it begins and is over. */
export type Week = { monday: string; from: number; until: number };

/** The week that a day (YYYY-MM-DD) is in; null when the text is no day, or lies where no clock shows its Monday. */
export function weekOf(day: string, zone: string): Week | null {
  if (startOfDay(day, zone) === null || day < "1970-01-08" || day > "9998-12-31") return null;
  const monday = startOfWeek(day);
  const [from, until] = [startOfDay(monday, zone), startOfDay(dayAfter(monday, 7), zone)];
  return from === null || until === null ? null : { monday, from, until };
}

/** The week of the moment, for which something is there to be summed up from its Tuesday on; before, the last one. */
export function usualWeek(now: number, zone: string): Week {
  const today = localDay(now, zone);
  const week = weekOf(weekdayOf(today) === 1 ? dayAfter(today, -1) : today, zone);
  if (!week) throw new RangeError("no week of the moment");
  return week;
}

/** A day as "9 de novembro". */
function dayWords(day: string): string {
  return new Date(`${day}T12:00Z`).toLocaleDateString("pt-BR", { day: "numeric", month: "long", timeZone: "UTC" });
}

/** A week in words, and the Mondays of those beside it; after that of the moment there is none. */
export function weeksBeside(monday: string, now: number, zone: string) {
  const after = dayAfter(monday, 7);
  return {
    words: `De ${dayWords(monday)} a ${dayWords(dayAfter(monday, 6))}`,
    before: dayAfter(monday, -7),
    after: after <= localDay(now, zone) ? after : null,
  };
}
