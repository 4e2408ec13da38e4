import { dayAfter, fromWallClock, localDay, weekdayOf } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";

/** The letter's hour: before the week begins for whoever works in a clinic. */
const hour = "08:00";

/** The week's Monday (YYYY-MM-DD) in Brasília, and the instant (ms) on it from which its letter is due. */
export function letterWeek(now: number): { week: string; dueAt: number } {
  const today = localDay(now, houseZone);
  const week = dayAfter(today, -((weekdayOf(today) + 6) % 7));
  return { week, dueAt: fromWallClock(`${week}T${hour}`, houseZone) ?? Number.POSITIVE_INFINITY };
}
