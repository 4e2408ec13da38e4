import Papa from "papaparse";
import { saidInCell } from "~/lib/text/csv";
import { mostColumns, mostRows } from "../kinds";
import type { Separator } from "./separators";

/** A spreadsheet as rows of cells; the first is its head. */
export type Table = { rows: string[][] };

/** Characters of one cell that are taken in. */
const longestCell = 60_000;

/** A page of the web under a spreadsheet's name, as many programs "export to Excel". */
const page =
  "Este arquivo é uma página da web com nome de planilha. Abra no Excel ou no LibreOffice, salve como CSV (UTF-8) e envie aqui.";

const isEmpty = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");

function problemOf(rows: string[][], errors: readonly Papa.ParseError[]): string | null {
  const quote = errors.find(({ code }) => code === "MissingQuotes");
  if (quote)
    return `Na linha ${(quote.row ?? 0) + 1} uma aspa abre e não fecha. Corrija essa célula na planilha e envie de novo.`;
  if (rows.length > mostRows + 1)
    return `A planilha tem mais de ${mostRows.toLocaleString("pt-BR")} linhas. Divida em arquivos menores.`;
  if (rows.some((cells) => cells.length > mostColumns)) return `A planilha tem mais de ${mostColumns} colunas.`;
  if (rows.length < 2) return "A planilha precisa de uma linha de títulos e de pelo menos mais uma linha.";
  if (rows.some((cells) => cells.some((cell) => cell.length > longestCell)))
    return `Há uma célula com mais de ${longestCell.toLocaleString("pt-BR")} caracteres.`;
  return null;
}

/** Characters of a head that are looked at for its separator. */
const longestHead = 64_000;

/** What separates the titles: the sign that makes the most of them. Papa's own guess looks at ten rows, and fails on two. */
function separatorOf(text: string): string {
  const head = text.slice(0, longestHead);
  const titles = (delimiter: string) => Papa.parse<string[]>(head, { delimiter, preview: 1 }).data[0]?.length ?? 0;
  return [";", ",", "\t", "|"].reduce((best, sign) => (titles(sign) > titles(best) ? sign : best));
}

/** What programs put before the titles: a second mark of UTF-8, Excel's own line that names its separator, empty lines. */
function withoutPreamble(text: string): { text: string; said: string | null } {
  const lines = text.replace(/^\ufeff+/, "").replace(/\r\n?/g, "\n");
  const named = /^"?sep=([;,|\t])"?[;,|\t]*\n/i.exec(lines);
  const rest = named ? lines.slice(named[0].length) : lines;
  return { text: rest.replace(/^(?:[;,|\t ]*\n)+/, ""), said: named?.[1] ?? null };
}

/** What a cell says: Excel keeps zeros in front as `="007"`, and we keep formulas from being some. */
const said = (cell: string) => saidInCell(/^="([^"]*)"$/.exec(cell.trim())?.[1] ?? cell);

/** Columns in which something stands: Excel writes empty ones as far as it was ever scrolled. */
function filledColumns(rows: readonly string[][]): string[][] {
  const width = Math.max(0, ...rows.map((cells) => cells.findLastIndex((one) => one.trim() !== "") + 1));
  return rows.map((cells) => cells.slice(0, width));
}

/**
 * Reads a CSV text of at most 2,000 rows and 100 columns. Empty rows at the end are none; those between keep their number.
 * @returns its rows, or what is wrong with the whole, in words
 */
export function readCsv(text: string, separator: Separator = "auto"): Table | { problem: string } {
  if (/^\s*<(?:!doctype|html|\?xml|table|meta|head|style)\b/i.test(text.slice(0, 500))) return { problem: page };
  const found = withoutPreamble(text);
  const delimiter = separator === "auto" ? (found.said ?? separatorOf(found.text)) : separator;
  // One more than may be, to know that there are more; nothing behind it is looked at.
  const { data, errors } = Papa.parse<string[]>(found.text, { delimiter, newline: "\n", preview: mostRows + 2 });
  const rows = filledColumns(data);
  while (rows.length > 0 && isEmpty(rows.at(-1) ?? [])) rows.pop();
  const problem = problemOf(rows, errors);
  return problem === null ? { rows: rows.map((cells) => cells.map(said)) } : { problem };
}
