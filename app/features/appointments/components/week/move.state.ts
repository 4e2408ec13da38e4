/** What a quarter of an hour is in minutes: sessions move by it. */
export const step = 15;
/** Minutes that a session may last (the contract's). */
export const shortest = 30;
export const longest = 120;
const wholeDay = 24 * 60;

/** Where a session stands: its calendar day, and minutes on that day's wall clock. */
export type Stand = { day: string; start: number; minutes: number };

export type MoveAct =
  | { kind: "shift"; days: number; steps: number }
  | { kind: "stretch"; steps: number }
  | { kind: "place"; day: string; start: number }
  | { kind: "end"; at: number };

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** The next line of quarters in a direction: 9:10 goes to 9:15 or back to 9:00. */
function nextLine(minute: number, steps: number): number {
  return (steps > 0 ? Math.floor(minute / step) : Math.ceil(minute / step)) * step + steps * step;
}

/** The nearest line of quarters. */
export function nearestLine(minute: number): number {
  return Math.round(minute / step) * step;
}

/** A length that a session may have; one that is longer or shorter already may stay so, but goes no further. */
function length(minutes: number, { minutes: before, start }: Stand): number {
  return within(minutes, Math.min(shortest, before), Math.min(Math.max(longest, before), wholeDay - start));
}

/** Where a session stands after a key or a pointer; it stays on the days on show and begins and ends on one day. @param days in order */
export function moved(stand: Stand, act: MoveAct, days: readonly string[]): Stand {
  const lastStart = Math.floor(Math.max(0, wholeDay - stand.minutes) / step) * step;
  switch (act.kind) {
    case "shift": {
      const at = within(days.indexOf(stand.day) + act.days, 0, days.length - 1);
      const start = act.steps === 0 ? stand.start : within(nextLine(stand.start, act.steps), 0, lastStart);
      return { ...stand, day: days[at] ?? stand.day, start };
    }
    case "stretch":
      return { ...stand, minutes: length(nextLine(stand.start + stand.minutes, act.steps) - stand.start, stand) };
    case "place":
      return { ...stand, day: act.day, start: within(nearestLine(act.start), 0, lastStart) };
    case "end":
      return { ...stand, minutes: length(nearestLine(act.at) - stand.start, stand) };
  }
  return act satisfies never;
}

export function isSame(a: Stand, b: Stand): boolean {
  return a.day === b.day && a.start === b.start && a.minutes === b.minutes;
}

/** Minutes after midnight as a clock shows them: "09:05". */
export function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/** When a session would begin there, as forms send it: `YYYY-MM-DDTHH:MM`. */
export function wallOf({ day, start }: Stand): string {
  return `${day}T${clock(start)}`;
}

type Key = { key: string; shiftKey: boolean };
const arrows: Record<string, [days: number, steps: number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** What an arrow means for a session that has the focus; with Shift, up and down change its end. Null: nothing. */
export function actOfKey({ key, shiftKey }: Key): MoveAct | null {
  const [days, steps] = arrows[key] ?? [0, 0];
  if (days === 0 && steps === 0) return null;
  if (!shiftKey) return { kind: "shift", days, steps };
  return steps === 0 ? null : { kind: "stretch", steps };
}
