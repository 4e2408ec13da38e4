import type { RichDocument } from "../document/document";
import type { SignedFile } from "../note/note";
import type { noteAddendum } from "../note/note-addendum.table";
import type { sessionNote } from "../note/session-note.table";
import { signedAddendum, signedNote, type SignedRecord } from "./signed-form";

type Columns = "clinicId" | "id" | "patientId" | "authorId" | "appointmentId" | "happenedAt" | "version";
type Signed = "signedAt" | "hash" | "signedName" | "crp";
type NoteRow = Pick<typeof sessionNote.$inferSelect, Columns | Signed> & { content: RichDocument; files: SignedFile[] };
type AddendumRow = typeof noteAddendum.$inferSelect & { content: RichDocument };

/** A signed note with what was added to it, made of its rows as it was signed: `firstBroken` finds nothing. Null when it is not signed. */
export function recordOf(row: NoteRow, addenda: readonly AddendumRow[]): SignedRecord | null {
  const { signedAt, hash, signedName, crp, id, version, content, files } = row;
  if (signedAt === null || hash === null) return null;
  const { clinicId, patientId, appointmentId, authorId, happenedAt } = row;
  const who = { id, clinicId, patientId, appointmentId, authorId, authorName: signedName ?? "", crp: crp ?? "" };
  let previous = hash;
  return {
    note: signedNote({ ...who, happenedAt, signedAt, version, content, files }),
    hash,
    addenda: addenda.map((one) => {
      const said = { noteId: id, number: one.number, previous, content: one.content, signedAt: one.signedAt };
      previous = one.hash;
      return { addendum: signedAddendum({ ...said, authorName: one.signedName, crp: one.crp }), hash: one.hash };
    }),
  };
}
