import { minutes } from "~/lib/duration";

/** How long (ms) after it was made a check-in can be taken back. */
const undoneFor = minutes(10);

/** Whether a check-in can still be taken back. @param now instant (ms) */
export function isUndoable({ createdAt }: { createdAt: number }, now: number): boolean {
  return now - createdAt < undoneFor;
}
