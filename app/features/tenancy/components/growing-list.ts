import { useState } from "react";

/** One loaded part of a list: `cursor` is where it starts (null: at the top). */
export type ListPart<T> = { items: T[]; cursor: string | null; nextCursor: string | null };

/**
 * The parts on show after another one was loaded: what follows is added, what was there is replaced, and anything else
 * (another filter, another list) starts anew.
 */
export function growParts<T>(shown: ListPart<T>[], loaded: ListPart<T>): ListPart<T>[] {
  const at = shown.findIndex((part) => part.cursor === loaded.cursor);
  if (at >= 0) return [...shown.slice(0, at), loaded];
  const follows = shown.at(-1)?.nextCursor === loaded.cursor;
  return follows ? [...shown, loaded] : [loaded];
}

/** A list that grows with "Carregar mais"; without JavaScript each part is a page of its own. */
export function useGrowingList<T>(loaded: ListPart<T>): { items: T[]; startsAtTop: boolean } {
  const [last, setLast] = useState(loaded);
  const [parts, setParts] = useState([loaded]);
  const now = last === loaded ? parts : growParts(parts, loaded);
  if (last !== loaded) {
    setLast(loaded);
    setParts(now);
  }
  return { items: now.flatMap((part) => part.items), startsAtTop: now[0]?.cursor === null };
}
