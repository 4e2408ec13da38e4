import { encodeCursor, type Keyset } from "./cursor";

/** A bounded part of a list and the cursor of what follows, null at the end. */
export type Page<T> = { items: T[]; nextCursor: string | null };

/**
 * Cuts `limit + 1` rows, read to know whether more follow, to a page.
 * @param rows at most limit + 1 rows in list order
 * @param keyOf where a row stands in the list
 */
export function toPage<T>(rows: T[], limit: number, keyOf: (row: T) => Keyset): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(keyOf(last)) : null };
}
