import { dateFormat } from "~/lib/time/date-format";
import { dayAfter, daysBetween } from "~/lib/time/wall-clock";
import type { ReportSpan } from "../report-part";

const day = dateFormat("pt-BR", "UTC", { day: "numeric", month: "short", year: "numeric" });

/** A day (YYYY-MM-DD) in words: "3 de mar. de 2026". */
export function dayWords(date: string): string {
  return day.format(Date.parse(date));
}

/** A day as spreadsheets in Brazil read it: "03/03/2026". */
export function dayCell(date: string): string {
  return date.split("-").reverse().join("/");
}

/** Both ends of a period, below a line: short, so that both fit on a phone. */
export function endsOf({ from, to }: ReportSpan): { at: number; words: string }[] {
  return [
    { at: 0, words: dayCell(from) },
    { at: daysBetween(from, to), words: dayCell(to) },
  ];
}

/** The weeks of a period, seven days each from its first day on; the last one may be shorter. */
export function weeksOf({ from, to }: ReportSpan): ReportSpan[] {
  const weeks: ReportSpan[] = [];
  for (let first = from; first <= to; first = dayAfter(first, 7)) {
    const last = dayAfter(first, 6);
    weeks.push({ from: first, to: last < to ? last : to });
  }
  return weeks;
}

/** So many of something: "1 sessão", "3 sessões". */
export function countWords(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
