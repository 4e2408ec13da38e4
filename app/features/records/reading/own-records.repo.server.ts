import { and, asc, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isOneOf } from "~/db/many-rows";
import type { Scope } from "~/features/kernel/ctx";
import type { Keyset } from "~/lib/page";
import { noteAddendum } from "../note/note-addendum.table";
import { sessionNoteVersion } from "../note/session-note-version.table";
import { sessionNote } from "../note/session-note.table";

/** The patient whose record is read by themselves: begins every `where`. */
export type OwnScope = Scope & { patientId: string };

// A literal, as the partial index says it; and only what is signed was ever given.
const isReadable = sql`readable_at is not null and signed_at is not null`;

/** Which notes of the patient's: those given to read, or all that are signed. */
export type WhichNotes = "given" | "signed";

const own = ({ clinicId, patientId }: OwnScope, which: WhichNotes = "given") =>
  and(
    eq(sessionNote.clinicId, clinicId),
    eq(sessionNote.patientId, patientId),
    which === "given" ? isReadable : isNotNull(sessionNote.signedAt),
  );

const listed = {
  id: sessionNote.id,
  appointmentId: sessionNote.appointmentId,
  happenedAt: sessionNote.happenedAt,
  version: sessionNote.version,
  signedAt: sql<number>`${sessionNote.signedAt}`.as("was_signed_at"),
  signedName: sql<string>`${sessionNote.signedName}`.as("was_signed_by"),
  crp: sql<string>`${sessionNote.crp}`.as("was_signed_crp"),
  hash: sql<string>`${sessionNote.hash}`.as("was_signed_hash"),
  readableAt: sql<number>`${sessionNote.readableAt}`.as("is_readable_at"),
  addenda: sessionNote.addenda,
  size: sessionNote.size,
};

/** What a patient may read of the prontuário, the newest first, without what it says. */
export function selectOwn(
  db: ClinicDb,
  scope: OwnScope,
  { after, limit }: { after: Keyset | null; limit: number },
  which: WhichNotes = "given",
) {
  const behind = after && sql`(${sessionNote.happenedAt}, ${sessionNote.id}) < (${after.at}, ${after.id})`;
  return db
    .select(listed)
    .from(sessionNote)
    .where(and(own(scope, which), behind ?? undefined))
    .orderBy(desc(sessionNote.happenedAt), desc(sessionNote.id))
    .limit(limit);
}
export type OwnRow = Awaited<ReturnType<typeof selectOwn>>[number];

/** One of them, if it is one. */
export function selectReadable(db: ClinicDb, scope: OwnScope, noteId: string) {
  return db
    .select({ id: sessionNote.id })
    .from(sessionNote)
    .where(and(own(scope), eq(sessionNote.id, noteId)));
}

/** Some of them with what they say, sealed. */
export function selectOwnContents(db: ClinicDb, scope: OwnScope, ids: readonly string[], which: WhichNotes = "given") {
  return db
    .select({
      ...listed,
      clinicId: sessionNote.clinicId,
      patientId: sessionNote.patientId,
      authorId: sessionNote.authorId,
      signedFiles: sessionNote.signedFiles,
      createdAt: sessionNote.createdAt,
      savedAt: sessionNoteVersion.savedAt,
      contentSealed: sessionNoteVersion.contentSealed,
    })
    .from(sessionNote)
    .innerJoin(
      sessionNoteVersion,
      and(
        eq(sessionNoteVersion.clinicId, scope.clinicId),
        eq(sessionNoteVersion.noteId, sessionNote.id),
        eq(sessionNoteVersion.version, sessionNote.version),
      ),
    )
    .where(and(own(scope, which), isOneOf(sessionNote.id, ids)))
    .orderBy(desc(sessionNote.happenedAt), desc(sessionNote.id));
}

export type OwnContent = Awaited<ReturnType<typeof selectOwnContents>>[number];

/** What was added to some notes of a patient, in order. */
export function selectOwnAddenda(db: ClinicDb, { clinicId, patientId }: OwnScope, ids: readonly string[]) {
  return db
    .select()
    .from(noteAddendum)
    .where(
      and(
        eq(noteAddendum.clinicId, clinicId),
        eq(noteAddendum.patientId, patientId),
        isOneOf(noteAddendum.noteId, ids),
      ),
    )
    .orderBy(asc(noteAddendum.noteId), asc(noteAddendum.number));
}
