import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import type { Keyset } from "~/lib/page";
import type { AuthorScope } from "./note.repo.server";
import { sessionNoteVersion } from "./session-note-version.table";
import { sessionNote } from "./session-note.table";

/** Versions of a note below a number, the newest first, without what they say. */
export function selectVersions(
  db: ClinicDb,
  { clinicId }: Scope,
  noteId: string,
  { below, limit }: { below: number; limit: number },
) {
  const { version, startedAt, savedAt } = sessionNoteVersion;
  return db
    .select({ version, startedAt, savedAt })
    .from(sessionNoteVersion)
    .where(and(eq(sessionNoteVersion.clinicId, clinicId), eq(sessionNoteVersion.noteId, noteId), lt(version, below)))
    .orderBy(desc(version))
    .limit(limit);
}

/** One version of a note, sealed. */
export function selectVersion(db: ClinicDb, { clinicId }: Scope, noteId: string, version: number) {
  const { contentSealed, startedAt, savedAt } = sessionNoteVersion;
  return db
    .select({ version: sessionNoteVersion.version, contentSealed, startedAt, savedAt })
    .from(sessionNoteVersion)
    .where(
      and(
        eq(sessionNoteVersion.clinicId, clinicId),
        eq(sessionNoteVersion.noteId, noteId),
        eq(sessionNoteVersion.version, version),
      ),
    );
}

const listed = {
  id: sessionNote.id,
  appointmentId: sessionNote.appointmentId,
  happenedAt: sessionNote.happenedAt,
  broughtAt: sessionNote.broughtAt,
  version: sessionNote.version,
  updatedAt: sessionNote.updatedAt,
  signedAt: sessionNote.signedAt,
  readableAt: sessionNote.readableAt,
  addenda: sessionNote.addenda,
};

const behind = (after: Keyset | null) =>
  after ? sql`(${sessionNote.happenedAt}, ${sessionNote.id}) < (${after.at}, ${after.id})` : undefined;

/** Notes of an author about one patient, the newest first. */
export function selectNotesOf(
  db: ClinicDb,
  { clinicId, authorId }: AuthorScope,
  patientId: string,
  { after, limit }: { after: Keyset | null; limit: number },
) {
  return db
    .select(listed)
    .from(sessionNote)
    .where(
      and(
        eq(sessionNote.clinicId, clinicId),
        eq(sessionNote.patientId, patientId),
        eq(sessionNote.authorId, authorId),
        behind(after),
      ),
    )
    .orderBy(desc(sessionNote.happenedAt), desc(sessionNote.id))
    .limit(limit);
}

/** Notes of an author about one patient that wait for their signature, the newest first. */
export function selectDrafts(
  db: ClinicDb,
  { clinicId, authorId }: AuthorScope,
  patientId: string,
  { after, limit }: { after: Keyset | null; limit: number },
) {
  return db
    .select(listed)
    .from(sessionNote)
    .where(
      and(
        eq(sessionNote.clinicId, clinicId),
        eq(sessionNote.authorId, authorId),
        eq(sessionNote.patientId, patientId),
        sql`signed_at is null`, // as the partial index says it
        behind(after),
      ),
    )
    .orderBy(desc(sessionNote.happenedAt), desc(sessionNote.id))
    .limit(limit);
}
