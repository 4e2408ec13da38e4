import { isBusinessDay } from "~/lib/time/business-day";
import { dayAfter, endOfDay, localDay } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";

/** Days for the complete answer: LGPD art. 19, II. They are days, not business days. */
export const daysToAnswer = 15;

/**
 * The instant (ms) at which an answer that was asked for at `at` is late: the end, in Brasília, of the fifteenth day; the day of asking is not
 * counted, and an end that falls on a day without work goes on to the next with it (Código Civil art. 132, § 1º).
 */
export function answerDue(at: number): number {
  let day = dayAfter(localDay(at, houseZone), daysToAnswer);
  while (!isBusinessDay(day)) day = dayAfter(day, 1);
  const end = endOfDay(day, houseZone);
  if (end === null) throw new Error(`${day} is no day`);
  return end;
}
