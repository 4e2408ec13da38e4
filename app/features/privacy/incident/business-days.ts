import { dayAfter, endOfDay, localDay, weekdayOf } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";

/** Federal holidays with a date of their own (Lei 662/1949, 6.802/1980, 14.759/2023); Carnaval, Good Friday and Corpus Christi are working days. */
const holidays = new Set(["01-01", "04-21", "05-01", "09-07", "10-12", "11-02", "11-15", "11-20", "12-25"]);

/** Whether a day (`2026-11-30`) is a business day. */
export function isBusinessDay(day: string): boolean {
  return weekdayOf(day) % 6 !== 0 && !holidays.has(day.slice(5));
}

/** Business days from the knowledge of an incident to telling ANPD and people (Resolução CD/ANPD 15/2024 art. 6 and 9). */
const toTell = 3;

/** Until when (ms) ANPD and the people have to be told: the end of the third business day after the one on which it was known, in Brasília. */
export function deadlineOf(knownAt: number): number {
  let day = localDay(knownAt, houseZone);
  for (let left = toTell; left > 0;) {
    day = dayAfter(day, 1);
    if (isBusinessDay(day)) left -= 1;
  }
  return endOfDay(day, houseZone) ?? knownAt;
}
