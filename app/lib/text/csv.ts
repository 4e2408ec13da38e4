/**
 * Where a spreadsheet would begin a formula (OWASP, CSV injection): at a cell's beginning, and behind whatever some program also takes for
 * the end of one. Signs of full width are taken for the narrow ones.
 */
const formulas = /(^|[,;\t\r\n"])(?=\s*[=+\-@＝＋－＠])/g;

/** A cell: never a formula, quoted where a separator, a quote or a line break stands in it. */
function cell(value: string): string {
  const safe = value.replace(formulas, "$1'");
  return /[";\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a cell of ours said before it was made safe: the way back of a file that went out from here and comes in again. */
export function saidInCell(cell: string): string {
  return cell.replace(/(^|[,;\t\r\n"])'(?=\s*[=+\-@＝＋－＠])/g, "$1");
}

/** A line of a table, without its end. */
export function csvLine(cells: readonly string[]): string {
  return cells.map(cell).join(";");
}

/** What a file of a table begins with: the mark of UTF-8, by which spreadsheets in Brazil know it. */
export const csvMark = "\ufeff";

/** Lines of a table in the middle of its file: semicolons, CRLF. */
export function csvLines(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => `${csvLine(cells)}\r\n`).join("");
}

/** A table as spreadsheets in Brazil open it: UTF-8 with its mark, semicolons, CRLF. */
export function csvText(lines: readonly (readonly string[])[]): string {
  return csvMark + csvLines(lines);
}

/** Centavos with a decimal comma and no thousands: "1250,50". */
export function csvCents(cents: number): string {
  return `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")}`;
}

/** A day (YYYY-MM-DD) as people in Brazil write it. */
export function csvDay(day: string): string {
  return day.split("-").reverse().join("/");
}
