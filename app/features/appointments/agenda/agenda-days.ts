import { monthAfter, startOfWeek } from "~/lib/time/calendar";
import { dayAfter, daysBetween } from "~/lib/time/wall-clock";

export const agendaViews = ["day", "week", "month", "list"] as const;
export type AgendaView = (typeof agendaViews)[number];

/** First and last calendar day (YYYY-MM-DD), both included. */
export type DaySpan = { from: string; through: string };

/** The days from one to another, both included. */
export function daysOf({ from, through }: DaySpan): string[] {
  return Array.from({ length: daysBetween(from, through) + 1 }, (_, n) => dayAfter(from, n));
}

/** What a view shows around a day: the day, its week from Monday, or the whole weeks of its month; a list goes on from the day. */
export function spanOf(view: AgendaView, date: string): DaySpan {
  const monday = startOfWeek(date);
  if (view === "week") return { from: monday, through: dayAfter(monday, 6) };
  if (view === "month") {
    const last = dayAfter(`${monthAfter(date.slice(0, 7), 1)}-01`, -1);
    return { from: startOfWeek(`${date.slice(0, 7)}-01`), through: dayAfter(startOfWeek(last), 6) };
  }
  return { from: date, through: date };
}

/** The day that "before" and "after" lead to; a month's is its first. @param step 1 or −1 */
export function stepFrom(view: AgendaView, date: string, step: 1 | -1): string {
  if (view === "month") return `${monthAfter(date.slice(0, 7), step)}-01`;
  return dayAfter(date, view === "week" ? 7 * step : step);
}
