import type { Window } from "../room/room-face";

/** The part of the log that a query asks for: without a place, the end. */
export function windowOf(asked: { limit: number; before?: number | undefined; after?: number | undefined }): Window {
  const { limit, before, after } = asked;
  if (after !== undefined) return { limit, after };
  return before === undefined ? { limit } : { limit, before };
}
