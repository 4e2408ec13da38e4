import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { findNote, openNote, type NoteAsked } from "../note/find-note.server";
import type { Note } from "../note/note";
import { setReadable } from "../note/note.repo.server";
import { noteSharedEvent } from "../records.events";

/**
 * Gives a signed note to its patient to read on the platform, as it stands, or takes it back; the patient is told once it is given. A draft
 * cannot be given: it would change under their eyes. Their right to a copy (Res. CFP 01/2009 art. 5) does not hang on it: the export has all that
 * is signed.
 * @throws AppError as `readNote`, `records.not_signed`
 */
export async function shareNote(ctx: PsychologistCtx, asked: NoteAsked, isReadable: boolean): Promise<Note> {
  const found = await findNote(ctx, asked);
  const { row, scope } = found;
  if (!row) throw new AppError("records.not_found");
  const note = await openNote(row, found);
  if (!note.signature) throw new AppError("records.not_signed");
  if (isReadable === (note.readableAt !== null)) return note;
  const now = ctx.now();
  const readableAt = isReadable ? now : null;
  await commit(ctx, {
    clinicId: scope.clinicId,
    statements: [setReadable(ctx.db, scope, note.id, readableAt)],
    events: [noteSharedEvent(note, isReadable, now)],
    audit: {
      action: isReadable ? "records.share" : "records.unshare",
      entity: "session_note",
      entityId: note.id,
      subject: note.patientId,
    },
  });
  return { ...note, readableAt };
}
