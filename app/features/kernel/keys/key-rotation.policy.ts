import { days, minutes } from "~/lib/duration";

/** How going through one place ended. */
export type PlaceState = {
  place: string;
  kid: string;
  startedAt: number;
  cursor: string | null;
  left: number;
  unreadable: number;
};

/** Isolates and objects made before a rotation may go on wrapping under the older key for about so long (ms). */
export const settling = minutes(10);
/** A place found clean is gone through again after so long (ms). */
export const recheckAfter = days(1);

/** Whether a place has shown, after the rotation had settled, that nothing in it is under an older key. */
function isThrough({ kid, startedAt, cursor, left, unreadable }: PlaceState, current: string, since: number): boolean {
  return kid === current && cursor === null && left === 0 && unreadable === 0 && startedAt >= since + settling;
}

/**
 * What an older master key still waits for: every place that has not been found free of it since the current one took over.
 * @param since when (ms) the current key became current
 */
export function placesToWaitFor(
  places: readonly string[],
  states: readonly PlaceState[],
  { current, since }: { current: string; since: number },
): string[] {
  return places.filter((place) => {
    const state = states.find((one) => one.place === place);
    return !state || !isThrough(state, current, since);
  });
}

/** Whether a place is to be gone through now. */
export function isPlaceDue(
  state: PlaceState | undefined,
  at: { current: string; since: number; now: number },
): boolean {
  if (!state || state.cursor !== null) return true;
  return !isThrough(state, at.current, at.since) || at.now - state.startedAt >= recheckAfter;
}
