import type { PsychologistCtx } from "~/features/kernel/ctx";
import { findNote, openNote, type NoteAsked } from "./find-note.server";
import type { Note, NoteSession } from "./note";
import { mayWriteNote } from "./write.policy";

/** A note with all that its page shows. `note` is null while nothing was written of the session. */
export type NotePage = {
  note: Note | null;
  patient: { id: string; name: string };
  session: NoteSession | null;
  /** Whether the care link is open: after it, only what is there goes on. */
  inCare: boolean;
  /** Whether it can be saved: it is not signed, and care lasts or the rules allow it. */
  mayWrite: boolean;
};

/**
 * The author's own note: of a session, or by its id; for reading, printing and writing on.
 * @throws AppError `auth.forbidden`, `sessions.not_found`, `records.not_found`, `kernel.unreadable`
 */
export async function readNote(ctx: PsychologistCtx, asked: NoteAsked): Promise<NotePage> {
  const found = await findNote(ctx, asked);
  const { row, patient, session, inCare } = found;
  const note = row && (await openNote(row, found));
  const mayWrite = !note?.signature && mayWriteNote({ inCare, session, isBegun: note !== null }, ctx.now());
  return { note, patient, session, inCare, mayWrite };
}
