import { dayAfter } from "~/lib/time/wall-clock";

/** A day as spreadsheets write it (26/11/2026, 26-11-2026, 26.11.26, 2026-11-26), as YYYY-MM-DD; null when it is none. */
export function readDay(text: string): string | null {
  const typed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
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
