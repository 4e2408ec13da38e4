import { and, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { AuthorScope } from "../note/note.repo.server";
import { noteTemplate } from "./note-template.table";

const own = ({ clinicId, authorId }: AuthorScope) =>
  and(eq(noteTemplate.clinicId, clinicId), eq(noteTemplate.authorId, authorId));

/** A psychologist's own wordings, sealed: one a code at most. */
export function selectTemplates(db: ClinicDb, scope: AuthorScope) {
  const { code, contentSealed, version, updatedAt } = noteTemplate;
  return db.select({ code, contentSealed, version, updatedAt }).from(noteTemplate).where(own(scope));
}

/** Statement that puts a wording in the place of the version it goes on from; it fails on `note_template.version` when another stands there. */
export function putTemplate(db: ClinicDb, row: typeof noteTemplate.$inferInsert): Statement {
  const { version, contentSealed, updatedAt } = row;
  const next = sql`case when ${noteTemplate.version} = ${version - 1} then ${version} end`;
  return db
    .insert(noteTemplate)
    .values(row)
    .onConflictDoUpdate({
      target: [noteTemplate.clinicId, noteTemplate.authorId, noteTemplate.code],
      set: { version: next, contentSealed, updatedAt },
    });
}
