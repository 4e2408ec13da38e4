import { dateFormat } from "~/lib/time/date-format";
import { dayAfter } from "~/lib/time/wall-clock";
import type { PixelLine } from "~/ui/charts/pixel-geometry";
import { monthAfter } from "../month-of";

type Day = { date: string; average: number; count: number };

const names = dateFormat("pt-BR", "UTC", { month: "long", year: "numeric" });
const shorts = dateFormat("pt-BR", "UTC", { month: "short" });
const noon = (month: string) => Date.parse(`${month}-15T12:00Z`);

/** A month's name: "novembro de 2026". */
export function monthName(month: string): string {
  return names.format(noon(month));
}

/** The last twelve months with their days; what has not come yet, and what no month has, is no cell. */
export function yearLines(days: readonly Day[], today: string, hrefOf: (month: string) => string): PixelLine[] {
  const byDate = new Map(days.map(({ date, average }) => [date, average]));
  const current = today.slice(0, 7);
  return Array.from({ length: 12 }, (_, i) => {
    const month = monthAfter(current, i - 11);
    const last = Number(dayAfter(`${monthAfter(month, 1)}-01`, -1).slice(8));
    const cells = Array.from({ length: last }, (__, day) => {
      const date = `${month}-${String(day + 1).padStart(2, "0")}`;
      const average = byDate.get(date);
      return average ?? (date > today ? undefined : null);
    });
    return {
      key: month,
      name: monthName(month),
      short: shorts.format(noon(month)).replace(".", ""),
      to: hrefOf(month),
      cells,
    };
  });
}

/** Each month in a row: its mean, of every record alike, and on how many days there was one. */
export function monthRows(
  days: readonly Day[],
  lines: readonly PixelLine[],
  said: (average: number) => string,
): string[][] {
  return lines.map(({ key, name }) => {
    const within = days.filter(({ date }) => date.startsWith(key));
    const count = within.reduce((sum, day) => sum + day.count, 0);
    const total = within.reduce((sum, day) => sum + day.average * day.count, 0);
    return [name, count === 0 ? "sem registro" : said(total / count), String(within.length)];
  });
}
