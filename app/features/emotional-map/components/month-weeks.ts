import { dayAfter, weekdayOf } from "~/lib/time/wall-clock";
import { monthAfter } from "../month-of";

/** The weeks of a month (YYYY-MM), Monday first; null where a day is another month's. */
export function weeksOf(month: string): (string | null)[][] {
  const next = `${monthAfter(month, 1)}-01`;
  const weeks: (string | null)[][] = [];
  for (let date = `${month}-01`; date < next; date = dayAfter(date, 1)) {
    const place = (weekdayOf(date) + 6) % 7;
    if (weeks.length === 0 || place === 0) weeks.push(Array.from({ length: 7 }, () => null));
    const week = weeks.at(-1);
    if (week) week[place] = date;
  }
  return weeks;
}
