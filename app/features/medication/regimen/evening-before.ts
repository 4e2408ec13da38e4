import { dayAfter } from "~/lib/time/wall-clock";
import { dueSlots } from "./adherence";
import type { Slot } from "./slots";

/** Until which hour of the clock the evening before stays at hand, and from which hour on that is. */
const untilHour = "12:00";
const eveningFrom = "17:00";

/** Since which hour of the day before what is open stays at hand; null from noon on. @param wall YYYY-MM-DDTHH:MM on the patient's clock */
export function eveningBefore(wall: string): Slot | null {
  return wall.slice(11) < untilHour ? `${dayAfter(wall.slice(0, 10), -1)}T${eveningFrom}` : null;
}

/** The hours that something had since then, before today: only those that were its own. */
export function hoursBefore(
  regimen: Parameters<typeof dueSlots>[0],
  evening: Slot | null,
  asked: { now: number; zone: string },
): Slot[] {
  if (evening === null) return [];
  const today = dayAfter(evening.slice(0, 10), 1);
  return [...dueSlots(regimen, asked, 2)].filter((slot) => slot >= evening && slot < today);
}
