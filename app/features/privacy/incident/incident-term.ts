import { isBusinessDay } from "~/lib/time/business-day";
import { dayAfter, endOfDay, localDay } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";

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
