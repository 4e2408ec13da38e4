import { and, desc, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { workingNote } from "./working-note.table";

/** Whose working notes, about whom: begins every `where`. */
export type WorkingScope = Scope & { authorId: string; patientId: string };
export type WorkingRow = typeof workingNote.$inferInsert;

const own = ({ clinicId, authorId, patientId }: WorkingScope) =>
  and(eq(workingNote.clinicId, clinicId), eq(workingNote.patientId, patientId), eq(workingNote.authorId, authorId));

/** The version that stands, sealed. One row. */
export function selectStanding(db: ClinicDb, scope: WorkingScope) {
  return db.select().from(workingNote).where(own(scope)).orderBy(desc(workingNote.version)).limit(1);
}

/** Statements that put a version in its place; they fail on `working_note.version` when another than the one before it stands by now. */
export function insertWorking(
  db: ClinicDb,
  row: WorkingRow,
  { replaces, dropsOldest }: { replaces: number | null; dropsOldest: boolean },
): Statement[] {
  const scope = own(row);
  const oldest = db
    .select({ version: sql`min(${workingNote.version})` })
    .from(workingNote)
    .where(scope);
  const standing = db
    .select({ version: sql`coalesce(max(${workingNote.version}), 0)` })
    .from(workingNote)
    .where(scope);
  const version = sql`case when ${standing} = ${row.version - 1} then ${row.version} end`;
  return [
    db.insert(workingNote).values({ ...row, version }),
    ...(replaces === null ? [] : [db.delete(workingNote).where(and(scope, eq(workingNote.version, replaces)))]),
    ...(dropsOldest ? [db.delete(workingNote).where(and(scope, sql`${workingNote.version} = ${oldest}`))] : []),
  ];
}
