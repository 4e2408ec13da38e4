import { and, eq, sql, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import { fileUse } from "~/features/files/store/file-use.table";
import type { Scope } from "~/features/kernel/ctx";
import type { AuthorScope, NewNote, NoteRow } from "./note.repo.server";
import { sessionNoteVersion } from "./session-note-version.table";
import { sessionNote } from "./session-note.table";

/** Whether the files of a note are these and no others. */
function hasFiles({ clinicId }: Scope, noteId: string, fileIds: readonly string[]): SQL {
  const ofNote = and(
    eq(fileUse.clinicId, clinicId),
    eq(fileUse.targetKind, "session_note"),
    eq(fileUse.targetId, noteId),
  );
  return sql`(select count(*) from ${fileUse} where ${ofNote}) = ${fileIds.length}
    and (select count(*) from ${fileUse} where ${ofNote} and ${isAmong(fileUse.fileId, fileIds)}) = ${fileIds.length}`;
}

/**
 * Signs the version that was read, with its files: it fails on `session_note.version` when another stands by now, or other files, and when it
 * is signed already.
 */
export function signVersion(
  db: ClinicDb,
  { clinicId, authorId }: AuthorScope,
  noteId: string,
  {
    version,
    fileIds,
    ...signed
  }: { fileIds: readonly string[] } & Required<
    Pick<NewNote, "version" | "signedAt" | "hash" | "signedName" | "crp" | "signedFiles" | "updatedAt">
  >,
): Statement {
  const own = and(eq(sessionNote.clinicId, clinicId), eq(sessionNote.authorId, authorId), eq(sessionNote.id, noteId));
  return db
    .update(sessionNote)
    .set({
      ...signed,
      version: sql`case when ${sessionNote.version} = ${version} and ${hasFiles({ clinicId }, noteId, fileIds)} then ${sessionNote.version} end`,
    })
    .where(own);
}

/** Statements that take a draft away, with its history; they fail on `session_note.version` when another version stands by now. */
export function discardDraft(
  db: ClinicDb,
  { clinicId, authorId }: AuthorScope,
  { id, version }: Pick<NoteRow, "id" | "version">,
): Statement[] {
  const own = and(eq(sessionNote.clinicId, clinicId), eq(sessionNote.authorId, authorId), eq(sessionNote.id, id));
  return [
    db
      .update(sessionNote)
      .set({ version: sql`case when ${sessionNote.version} = ${version} then ${version} end` })
      .where(own),
    db
      .delete(sessionNoteVersion)
      .where(and(eq(sessionNoteVersion.clinicId, clinicId), eq(sessionNoteVersion.noteId, id))),
    db.delete(sessionNote).where(own),
  ];
}

/** Statement that says when a draft was last changed. */
export function touchNote(db: ClinicDb, { clinicId, authorId }: AuthorScope, noteId: string, at: number): Statement {
  const own = and(eq(sessionNote.clinicId, clinicId), eq(sessionNote.authorId, authorId), eq(sessionNote.id, noteId));
  return db.update(sessionNote).set({ updatedAt: at }).where(own);
}
