import { useState, type KeyboardEvent, type RefObject } from "react";
import { clock } from "./move.state";

type Free = {
  days: readonly string[];
  today: string;
  /** Minutes after midnight, today. */
  from: number;
  hours: readonly number[];
  /** Minutes of an hour that sessions take. */
  takenOf: (day: string, minute: number) => number;
};

const steps: Record<string, [days: number, hours: number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Free hours are one stop of Tab; arrows go from hour to hour and from day to day. */
export function useFreeKeys(grid: RefObject<HTMLElement>, { days, today, from, hours, takenOf }: Free) {
  const [at, setAt] = useState<string | null>(null);
  const day = days.find((one) => one >= today);
  const isFree = (minute: number) => (day !== today || minute + 60 > from) && takenOf(day ?? "", minute) === 0;
  const hour = hours.find((minute) => minute >= 9 * 60 && isFree(minute)) ?? hours.find(isFree);
  const first = day !== undefined && hour !== undefined ? `${day}T${clock(hour)}` : null;

  function onFreeKey(event: KeyboardEvent<HTMLElement>): void {
    const free = event.target instanceof HTMLElement ? event.target.dataset.free : undefined;
    const step = steps[event.key];
    if (free === undefined || !step) return;
    event.preventDefault();
    const hourAt = hours.findIndex((minute) => clock(minute) === free.slice(11)) + step[1];
    const next = `${days[days.indexOf(free.slice(0, 10)) + step[0]] ?? ""}T${clock(hours[hourAt] ?? -1)}`;
    const link = grid.current?.querySelector<HTMLElement>(`[data-free="${next}"]`);
    if (!link) return;
    setAt(next);
    link.focus();
  }

  return { tabStop: at ?? first, onFreeKey };
}
