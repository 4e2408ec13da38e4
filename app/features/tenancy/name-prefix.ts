import { and, gte, lt, type SQL } from "drizzle-orm";
import { fold } from "~/lib/text";

/**
 * That a column of folded names begins with a query, as a range an index serves: U+10FFFF sorts behind every letter.
 * Undefined, which is no condition, for an empty query.
 */
export function startsWith(column: Parameters<typeof gte>[0], query: string | undefined): SQL | undefined {
  const prefix = fold(query ?? "");
  return prefix === "" ? undefined : and(gte(column, prefix), lt(column, `${prefix}\u{10ffff}`));
}
