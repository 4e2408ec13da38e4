import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from "react";
import type { HoursType } from "../../availability/availability";
import { cellAt, cellMinutes, paintedBetween, type Cell, type WeekRows } from "./paint";

/** How long (ms) a finger rests before it paints: shorter, it scrolls or taps. */
const rest = 220;
const threshold = 8;

const nameOf = ({ weekday, minute }: Cell) => `${weekday}-${minute}`;

function cellOf(element: Element | null): Cell | null {
  const name = element?.closest<HTMLElement>("[data-cell]")?.dataset.cell;
  const [weekday, minute] = name?.split("-").map(Number) ?? [];
  return weekday !== undefined && minute !== undefined ? { weekday, minute } : null;
}

const steps: Record<string, [days: number, cells: number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/**
 * Painting of a week with a brush: a mouse or pen paints from cell to cell, a finger after it has rested (a tap is one cell), keys by
 * Space, and by arrows with Shift. A stroke that begins on its own colour wipes.
 */
export function usePaint(
  grid: RefObject<HTMLElement>,
  week: WeekRows,
  brush: HoursType,
  onPaint: (week: WeekRows) => void,
) {
  const [stop, setStop] = useState<string | null>(null);
  const ending = useRef<AbortController>();
  useEffect(() => () => ending.current?.abort(), []);

  const strokeFrom = (cell: Cell) => (cellAt(week[cell.weekday] ?? [], cell.minute) === brush ? null : brush);

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    const from = cellOf(event.target as Element);
    if (!from || event.button !== 0) return;
    ending.current?.abort();
    ending.current = new AbortController();
    const type = strokeFrom(from);
    follow(event.nativeEvent, ending.current, (to) => onPaint(paintedBetween(week, from, to ?? from, type)));
  }

  function focus(cell: Cell): boolean {
    const found = grid.current?.querySelector<HTMLElement>(`[data-cell="${nameOf(cell)}"]`);
    if (!found) return false;
    setStop(nameOf(cell));
    found.focus();
    return true;
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const cell = cellOf(event.target as Element);
    const step = steps[event.key];
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
    if (step) {
      const next = { weekday: cell.weekday + step[0], minute: cell.minute + step[1] * cellMinutes };
      if (focus(next) && event.shiftKey) onPaint(paintedBetween(week, cell, next, brush));
    } else if (event.key === " " || event.key === "Enter") {
      onPaint(paintedBetween(week, cell, cell, strokeFrom(cell)));
    } else return;
    event.preventDefault();
  }

  return { tabStop: stop, onPointerDown, onKeyDown };
}

/** Follows a pressed pointer over the cells. @param paint with the cell it is over; with none, a tap */
function follow(pressed: globalThis.PointerEvent, ending: AbortController, paint: (to: Cell | null) => void): void {
  const { signal } = ending;
  let paints = pressed.pointerType !== "touch";
  const begin = () => {
    paints = true;
    paint(null);
  };
  const timer = paints ? undefined : setTimeout(begin, rest);
  signal.addEventListener("abort", () => clearTimeout(timer));
  const on = <K extends keyof WindowEventMap>(type: K, hear: (event: WindowEventMap[K]) => void) =>
    addEventListener(type, hear, { signal, passive: false });
  // Once it paints, the page stays where it is.
  on("touchmove", (event) => paints && event.preventDefault());
  on("pointermove", (event) => {
    if (paints) paint(cellOf(document.elementFromPoint(event.clientX, event.clientY)));
    else if (Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) > threshold) ending.abort();
  });
  on("pointerup", () => {
    if (!paints) paint(null);
    ending.abort();
  });
  on("pointercancel", () => ending.abort());
  if (paints) {
    pressed.preventDefault(); // no text is selected on the way
    paint(null);
  }
}
