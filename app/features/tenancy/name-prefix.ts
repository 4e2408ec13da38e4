import { and, gte, lt, or, sql, type SQL } from "drizzle-orm";
import { foldBefore, fold } from "~/lib/text/text";

/**
 * That a column of folded names begins with a query, as a range an index serves: U+10FFFF sorts behind every letter.
 * Undefined, which is no condition, for an empty query.
 */
export function startsWith(column: Parameters<typeof gte>[0], query: string | undefined): SQL | undefined {
  const spellings = spellingsOf(query);
  return or(...spellings.map((begin) => and(gte(column, begin), lt(column, `${begin}\u{10ffff}`))));
}

/**
 * The same behind a place of the list: the place says where an index begins to read, so that the range only says where it ends.
 * With both the range would win, and each page would read all pages before it.
 */
export function startsWithFrom(column: Parameters<typeof gte>[0], query: string | undefined): SQL | undefined {
  const last = spellingsOf(query).toSorted().at(-1);
  if (last === undefined) return undefined;
  return and(lt(column, `${last}\u{10ffff}`), startsWith(sql`+${column}`, query));
}

/** Later parts by which a name is found: nobody is called by the thirteenth word. */
const mostTails = 11;

/** A folded name from its second word on, from its third, and so on, where spaces and hyphens part words; none of a name of one word. */
export function tailsOf(sortName: string): string[] {
  const ends = [...sortName.matchAll(/[ -](?=[^ -])/g)].slice(0, mostTails);
  return ends.map(({ index }) => sortName.slice(index + 1));
}

function spellingsOf(query = ""): string[] {
  const prefix = fold(query);
  return prefix === "" ? [] : [...new Set([prefix, foldBefore(query)])]; // names stored before stand as they were folded then
}
