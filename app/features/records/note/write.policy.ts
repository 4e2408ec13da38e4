import type { NoteSession } from "./note";

/** What is known of who would write: whether care lasts, and the session the note is of. */
export type Writing = { inCare: boolean; session: Pick<NoteSession, "startAt" | "status"> | null; isBegun: boolean };

/**
 * Whether an author may write a note that is not signed. While care lasts, always. After it: what was begun may be finished, and a
 * session that took place may still be told, for the psychologist must keep its record (Res. CFP 01/2009 art. 1); nothing else.
 * @param now ms
 */
export function mayWriteNote({ inCare, session, isBegun }: Writing, now: number): boolean {
  if (inCare || isBegun) return true;
  return session !== null && session.startAt <= now && session.status !== "cancelled";
}
