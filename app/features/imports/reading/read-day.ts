import { dayAfter } from "~/lib/time/wall-clock";

/** A day as spreadsheets write it (26/11/2026, 26-11-2026, 26.11.26, 2026-11-26, perhaps at midnight), as YYYY-MM-DD; null when it is none. */
export function readDay(text: string): string | null {
  const typed = text.trim().replace(/[ T]00?:00(?::00(?:\.0{1,9})?)?Z?$/, "");
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(typed);
  const brazilian = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(typed);
  const [, year = "", month = "", day = ""] =
    iso ?? (brazilian && ["", fullYear(brazilian[3]), brazilian[2], brazilian[1]]) ?? [];
  if (year === "") return null;
  const said = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (Number.isNaN(Date.parse(`${said}T00:00Z`))) return null;
  // 31/02 would be taken for a day of March.
  return dayAfter(said, 0) === said ? said : null;
}

/** Two digits: 70–99 are of the last century. */
function fullYear(digits = ""): string {
  return digits.length === 4 ? digits : `${Number(digits) >= 70 ? "19" : "20"}${digits}`;
}

/**
 * Whether a column writes the month first (12/31/25): one of its days can be read no other way, and none only the other way. Then 01/02
 * would be taken for another day, without a word.
 */
export function writesMonthFirst(cells: Iterable<string>): boolean {
  let isProved = false;
  for (const cell of cells) {
    const [, first, second] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}/.exec(cell.slice(0, 60)) ?? [];
    if (Number(first) > 12) return false;
    if (Number(second) > 12) isProved = true;
  }
  return isProved;
}
