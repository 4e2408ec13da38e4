import { startOfWeek } from "~/lib/time/calendar";
import { dayAfter, localDay, startOfDay } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";

/** The week that an instant (ms) is in: its Monday, and from when until when it lasts (ms). */
export function weekOf(now: number): { monday: string; from: number; to: number } {
  const monday = startOfWeek(localDay(now, houseZone));
  return {
    monday,
    from: startOfDay(monday, houseZone) ?? now,
    to: startOfDay(dayAfter(monday, 7), houseZone) ?? now,
  };
}
