import { decodeCursor } from "~/lib/page";
import { searchWith } from "~/ui/list/search-with";
import { entryFilterSchema, type EntryFilter } from "../../diary.schema";
import { filterNames, type FilterName } from "../list/filter-names";

/** What a diary list's address asks for. */
export type EntryAddress = {
  filter: EntryFilter;
  /** Only notes with a comment that was not opened; alone, without other filters. */
  onlyNew: boolean;
  /** Filters with a value that says nothing: left out, and named on the page. */
  leftOut: FilterName[];
};

/** Reads an address; a bad value is left out, so that an old or mistyped link still opens. */
export function readEntryAddress(search: URLSearchParams): EntryAddress {
  const read = filterNames.map((name) => [name, entryFilterSchema.shape[name].safeParse(search.get(name))] as const);
  const good = read.flatMap(([name, { success, data }]) => (success && data !== undefined ? [[name, data]] : []));
  const cursor = search.get("cursor") ?? "";
  return {
    filter: entryFilterSchema.parse({ ...Object.fromEntries(good), ...(decodeCursor(cursor) && { cursor }) }),
    onlyNew: search.get("comments") === "new" && good.length === 0,
    leftOut: read.flatMap(([name, { success }]) => (success ? [] : [name])),
  };
}

/** The same address with its period the right way round, when it ends before it begins; else null. */
export function turnedPeriod(search: URLSearchParams): string | null {
  const [from, to] = ["from", "to"].map((name) => search.get(name) ?? "") as [string, string];
  const whole = /^\d{4}-\d{2}-\d{2}$/;
  return whole.test(from) && whole.test(to) && from > to ? searchWith(search, { from: to, to: from }) : null;
}
