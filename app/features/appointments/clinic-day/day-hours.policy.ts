import type { Availability, DayException } from "../availability/availability";
import { hoursOf } from "../slots/slots.policy";
import type { DayHours, DayRange } from "./clinic-day";

function exceptionsOf(date: string, said: DayHours): DayException[] {
  if (said.hours === "usual") return [];
  if (said.hours === "closed") return [{ date, closed: true }];
  return said.ranges.map((range) => ({ date, ...range }));
}

/** A psychologist's hours with one day (YYYY-MM-DD) of them as said; everything else stays. */
export function withDay(said: Availability, date: string, of: DayHours): Availability {
  const others = said.exceptions.filter((one) => one.date !== date);
  return { ...said, exceptions: [...others, ...exceptionsOf(date, of)] };
}

const inOrder = (ranges: readonly DayRange[]): DayRange[] =>
  ranges.map(({ from, to, type }) => ({ from, to, type })).sort((a, b) => (a.from < b.from ? -1 : 1));

/** What a day is in a psychologist's hours, and what its weekday would be. */
export function dayHoursIn(said: Availability, date: string): { of: DayHours; week: DayRange[] } {
  const week = inOrder(hoursOf({ ...said, exceptions: [] }, date));
  if (!said.exceptions.some((one) => one.date === date)) return { of: { hours: "usual" }, week };
  const ranges = inOrder(hoursOf(said, date));
  return { of: ranges.length === 0 ? { hours: "closed" } : { hours: "other", ranges }, week };
}
