import { and, eq, isNotNull } from "drizzle-orm";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { sessionNote } from "../note/session-note.table";

/** Whether a member may open the files of a note: as the note itself, its author, and its patient once it is given to them. */
export async function mayReadNoteFiles({ actor, db }: ClinicCtx, noteId: string): Promise<boolean> {
  const { clinicId, memberId, role } = actor;
  const theirs =
    role === "psychologist"
      ? eq(sessionNote.authorId, memberId)
      : role === "patient"
        ? and(eq(sessionNote.patientId, memberId), isNotNull(sessionNote.readableAt), isNotNull(sessionNote.signedAt))
        : undefined;
  if (!theirs) return false;
  const isIt = and(eq(sessionNote.clinicId, clinicId), eq(sessionNote.id, noteId), theirs);
  return (await db.$count(sessionNote, isIt)) > 0;
}
