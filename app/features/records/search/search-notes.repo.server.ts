import { and, desc, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Keyset } from "~/lib/page";
import { noteAddendum } from "../note/note-addendum.table";
import type { AuthorScope } from "../note/note.repo.server";
import { sessionNoteVersion } from "../note/session-note-version.table";
import { sessionNote } from "../note/session-note.table";

type Where = { patientId?: string | undefined; after: Keyset | null; limit: number };

/** Which notes of an author a search looks through, the newest first: of one patient, or of all. */
export function selectSearched(db: ClinicDb, { clinicId, authorId }: AuthorScope, { patientId, after, limit }: Where) {
  const behind = after && sql`(${sessionNote.happenedAt}, ${sessionNote.id}) < (${after.at}, ${after.id})`;
  return db
    .select({
      id: sessionNote.id,
      patientId: sessionNote.patientId,
      appointmentId: sessionNote.appointmentId,
      happenedAt: sessionNote.happenedAt,
      broughtAt: sessionNote.broughtAt,
      version: sessionNote.version,
      updatedAt: sessionNote.updatedAt,
      signedAt: sessionNote.signedAt,
      readableAt: sessionNote.readableAt,
      addenda: sessionNote.addenda,
      size: sessionNote.size,
    })
    .from(sessionNote)
    .where(
      and(
        eq(sessionNote.clinicId, clinicId),
        eq(sessionNote.authorId, authorId),
        patientId === undefined ? undefined : eq(sessionNote.patientId, patientId),
        behind ?? undefined,
      ),
    )
    .orderBy(desc(sessionNote.happenedAt), desc(sessionNote.id))
    .limit(limit);
}
export type SearchedRow = Awaited<ReturnType<typeof selectSearched>>[number];

/** What those notes say, sealed: only the author's own. */
export function selectTexts(db: ClinicDb, { clinicId, authorId }: AuthorScope, ids: readonly string[]) {
  return db
    .select({ noteId: sessionNote.id, version: sessionNoteVersion.version, sealed: sessionNoteVersion.contentSealed })
    .from(sessionNote)
    .innerJoin(
      sessionNoteVersion,
      and(
        eq(sessionNoteVersion.clinicId, clinicId),
        eq(sessionNoteVersion.noteId, sessionNote.id),
        eq(sessionNoteVersion.version, sessionNote.version),
      ),
    )
    .where(and(eq(sessionNote.clinicId, clinicId), eq(sessionNote.authorId, authorId), isAmong(sessionNote.id, ids)));
}

/** What was added to them. */
export function selectAdded(db: ClinicDb, { clinicId, authorId }: AuthorScope, ids: readonly string[]) {
  return db
    .select({ noteId: noteAddendum.noteId, number: noteAddendum.number, sealed: noteAddendum.contentSealed })
    .from(sessionNote)
    .innerJoin(noteAddendum, and(eq(noteAddendum.clinicId, clinicId), eq(noteAddendum.noteId, sessionNote.id)))
    .where(
      and(
        eq(sessionNote.clinicId, clinicId),
        eq(sessionNote.authorId, authorId),
        isAmong(sessionNote.id, ids),
        sql`${sessionNote.addenda} > 0`,
      ),
    );
}
