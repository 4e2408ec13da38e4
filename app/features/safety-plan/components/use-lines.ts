import { useRef, useState } from "react";
import { mostItems } from "../plan-step";
import { isFilled, type TypedItem } from "../saving/plan-form";

type Line = { id: number; typed: TypedItem };

const blank: TypedItem = { text: "", phone: "" };

/** The lines with empty ones under them: two to begin with, one below what is filled. */
function withBlanks(lines: TypedItem[], more: number): TypedItem[] {
  const last = lines.at(-1);
  const wanted = (lines.length === 0 ? 2 : last && isFilled(last) ? 1 : 0) + more;
  const blanks = Math.max(0, Math.min(wanted, mostItems - lines.length));
  return [...lines, ...Array.from({ length: blanks }, () => blank)];
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
