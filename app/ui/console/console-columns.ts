import type { ReactNode } from "react";

/** A column of a console's table. */
export type ConsoleColumn<Row> = {
  /** Stands in the address (`cols`) where columns are chosen. */
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: "end";
  /** What `sort` says in the address when the list is in this column's order; without one it cannot be sorted by. */
  sort?: string;
  /** Only shown to who asked for it. */
  extra?: boolean;
};

type Chosen = { key: string; extra?: boolean };

/**
 * Which columns an address shows: those it names (`?cols=state&cols=seen`), else all but the extra ones. The first, which names the
 * row, always is; what it names that is none is left out, so that an old link still opens.
 */
export function shownColumns<C extends Chosen>(search: URLSearchParams, columns: readonly C[]): C[] {
  const named = new Set(search.getAll("cols"));
  const isKnown = columns.some(({ key }) => named.has(key));
  return columns.filter(({ key, extra }, at) => at === 0 || (isKnown ? named.has(key) : !extra));
}
