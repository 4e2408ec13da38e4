import { minutes } from "~/lib/duration";

/**
 * asked → copying → checking → closing → switched → clearing → done. Before the switch it may be cancelled (cancelling → cancelled)
 * or begin its minute again (reopening → checking).
 */
export const relocationStates = [
  ...(["asked", "copying", "checking", "closing", "reopening", "switched", "clearing", "done"] as const),
  ...(["cancelling", "cancelled"] as const),
] as const;
export type RelocationState = (typeof relocationStates)[number];

/** How long (ms) a clinic is read-only at most; then it is open again, and the minute comes another time. */
export const readOnlyAtMost = minutes(1);

/** How long (ms) the old rows stay after the switch: who remembers the old address for a moment still reads. */
export const staysReadable = minutes(2);

/** So many minutes that were not enough end the move. */
export const mostTries = 5;

/** Whether a move can still be called off: before the switch nobody has been told another address. */
export function isCancellable(state: RelocationState): boolean {
  return ["asked", "copying", "checking", "closing", "reopening"].includes(state);
}
