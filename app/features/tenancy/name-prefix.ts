import { and, gte, lt, or, type SQL } from "drizzle-orm";
import { foldBefore, fold } from "~/lib/text/text";

/**
 * That a column of folded names begins with a query, as a range an index serves: U+10FFFF sorts behind every letter.
 * Undefined, which is no condition, for an empty query.
 */
export function startsWith(column: Parameters<typeof gte>[0], query: string | undefined): SQL | undefined {
  const prefix = fold(query ?? "");
  if (prefix === "") return undefined;
  const spellings = [...new Set([prefix, foldBefore(query ?? "")])]; // names stored before stand as they were folded then
  return or(...spellings.map((begin) => and(gte(column, begin), lt(column, `${begin}\u{10ffff}`))));
}
