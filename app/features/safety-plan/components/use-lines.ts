import { useRef, useState } from "react";
import { mostItems } from "../plan-step";
import type { TypedItem } from "../plan-form";

type Line = { id: number; typed: TypedItem };

const blank: TypedItem = { text: "", phone: "" };

/** Empty lines under those that are filled: two to begin with, then one. */
function withBlanks(items: TypedItem[], more: number): TypedItem[] {
  const blanks = Math.max(0, Math.min((items.length === 0 ? 2 : 1) + more, mostItems - items.length));
  return [...items, ...Array.from({ length: blanks }, () => blank)];
}

/**
 * The lines of one step. Their fields are the browser's own: a line that moves takes what was typed into it along.
 * @param more how many empty lines beyond the usual
 */
export function useLines(items: TypedItem[], more: number) {
  const [lines, setLines] = useState<Line[]>(() => withBlanks(items, more).map((typed, id) => ({ id, typed })));
  const next = useRef(mostItems * 2);
  const swap = (a: number, b: number) => () =>
    setLines((now) => now.map((line, at) => (at === a ? (now[b] ?? line) : at === b ? (now[a] ?? line) : line)));
  return {
    lines,
    isFull: lines.length >= mostItems,
    add: () => setLines((now) => [...now, { id: next.current++, typed: blank }]),
    actsOf: (at: number) => ({
      up: at > 0 ? swap(at, at - 1) : undefined,
      down: at < lines.length - 1 ? swap(at, at + 1) : undefined,
      remove: () =>
        setLines((now) => {
          const rest = now.filter((_, place) => place !== at);
          return rest.length > 0 ? rest : [{ id: next.current++, typed: blank }];
        }),
    }),
  };
}
