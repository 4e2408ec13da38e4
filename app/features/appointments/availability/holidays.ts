import { federalHolidays } from "~/lib/time/business-day";
import { dayAfter } from "~/lib/time/wall-clock";

/** A day on which many do not work: by federal law, or by custom and the law of many towns. */
export type Holiday = { date: string; name: string; kind: "national" | "optional" };

/** Days from Easter Sunday. Not federal holidays: Good Friday by the towns' laws (Lei 9.093/1995 art. 2), the others by custom. */
const movable = [
  [-48, "Carnaval (segunda)"],
  [-47, "Carnaval (terça)"],
  [-2, "Sexta-feira Santa"],
  [60, "Corpus Christi"],
] as const;

/** Easter Sunday (YYYY-MM-DD) of a year of the Gregorian calendar: Meeus, Astronomical Algorithms (1991), chapter 8. */
export function easterOf(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e, f] = [Math.floor(b / 4), b % 4, Math.floor((b + 8) / 25)];
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The holidays of a year in Brazil, in order: to be offered as days without sessions. Those of states and towns are not among them. */
export function holidaysOf(year: number): Holiday[] {
  const easter = easterOf(year);
  return [
    ...federalHolidays.map(([day, name]) => ({ date: `${year}-${day}`, name, kind: "national" as const })),
    ...movable.map(([days, name]) => ({ date: dayAfter(easter, days), name, kind: "optional" as const })),
  ].sort((x, y) => (x.date < y.date ? -1 : 1));
}
