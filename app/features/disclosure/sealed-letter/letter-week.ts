import { startOfWeek } from "~/lib/time/calendar";
import { fromWallClock, localDay } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";

/** The letter's hour: before the week begins for whoever works in a clinic. */
const hour = "08:00";

/** The week's Monday (YYYY-MM-DD) in Brasília, and the instant (ms) on it from which its letter is due. */
export function letterWeek(now: number): { week: string; dueAt: number } {
  const week = startOfWeek(localDay(now, houseZone));
  return { week, dueAt: fromWallClock(`${week}T${hour}`, houseZone) ?? Number.POSITIVE_INFINITY };
}
