import { and, asc, desc, eq, gt, lt, lte, or, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { deleteSome } from "~/db/delete-some";
import { insertMany } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import type { Keyset } from "~/lib/page";
import { mostRows, type Fault, type ImportKind, type RowState } from "../kinds";
import { importFile } from "./import-file.table";
import { importRow } from "./import-row.table";

export type ImportFile = typeof importFile.$inferSelect;
export type ImportRow = typeof importRow.$inferSelect;

/** What became of a row. */
export type Judged = {
  row: number;
  state: RowState;
  faults?: readonly Fault[];
  resultId?: string;
  personId?: string | undefined;
  appointmentId?: string | undefined;
};

/** Whose imports a repo function works on: begins every `where`. */
export type OwnScope = Scope & { memberId: string };

const isFile = ({ clinicId }: Scope, id: string) => and(eq(importFile.clinicId, clinicId), eq(importFile.id, id));
const ofFile = ({ clinicId }: Scope, id: string) => and(eq(importRow.clinicId, clinicId), eq(importRow.importId, id));

/** An import of the scope's clinic, for jobs. */
export async function findAnyImport(db: ClinicDb, scope: Scope, id: string): Promise<ImportFile | undefined> {
  return db.select().from(importFile).where(isFile(scope, id)).get();
}

/** A member's own import. */
export async function findImport(db: ClinicDb, scope: OwnScope, id: string): Promise<ImportFile | undefined> {
  return db
    .select()
    .from(importFile)
    .where(and(isFile(scope, id), eq(importFile.memberId, scope.memberId)))
    .get();
}

/** A member's own imports of a kind, newest first. */
export async function listImports(
  db: ClinicDb,
  { clinicId, memberId }: OwnScope,
  { kind, after, limit }: { kind: ImportKind; after: Keyset | null; limit: number },
): Promise<ImportFile[]> {
  const further =
    after === null
      ? undefined
      : or(lt(importFile.createdAt, after.at), and(eq(importFile.createdAt, after.at), lt(importFile.id, after.id)));
  return db
    .select()
    .from(importFile)
    .where(
      and(eq(importFile.clinicId, clinicId), eq(importFile.memberId, memberId), eq(importFile.kind, kind), further),
    )
    .orderBy(desc(importFile.createdAt), desc(importFile.id))
    .limit(limit);
}

/** Statements that store an import with its rows. */
export function insertImport(
  db: ClinicDb,
  file: typeof importFile.$inferInsert,
  rows: (typeof importRow.$inferInsert)[],
): Statement[] {
  return [db.insert(importFile).values(file), ...insertMany(db, importRow, rows)];
}

/** Statement that changes an import whose version was read; the event of its next version lets one change through. */
export function updateImport(
  db: ClinicDb,
  { clinicId, id, version }: Pick<ImportFile, "clinicId" | "id" | "version">,
  changed: Partial<typeof importFile.$inferInsert>,
): Statement {
  return db
    .update(importFile)
    .set({ ...changed, version: version + 1 })
    .where(and(isFile({ clinicId }, id), eq(importFile.version, version)));
}

/** Statement that writes down what became of rows, however many: they are bound as one text. */
export function judgeRows(db: ClinicDb, { clinicId }: Scope, importId: string, judged: readonly Judged[]): Statement {
  const said = JSON.stringify(
    judged.map(({ row, state, faults = [], resultId = null, personId = null, appointmentId = null }) => [
      row,
      state,
      faults.length > 0 ? JSON.stringify(faults) : null,
      resultId,
      personId,
      appointmentId,
    ]),
  );
  // Limited, so that SQLite makes a table of it and goes from there to each row by its key: else it reads the text for every row.
  const all = sql`(select value ->> 0 as r, value ->> 1 as s, value ->> 2 as f, value ->> 3 as i, value ->> 4 as p, value ->> 5 as a
    from json_each(${said}) limit ${mostRows + 1})`;
  return db
    .update(importRow)
    .set({
      ...{ state: sql`said.s`, faults: sql`said.f`, resultId: sql`coalesce(said.i, ${importRow.resultId})` },
      personId: sql`coalesce(said.p, ${importRow.personId})`,
      appointmentId: sql`coalesce(said.a, ${importRow.appointmentId})`,
    })
    .from(sql`${all} as said`)
    .where(and(ofFile({ clinicId }, importId), sql`${importRow.row} = said.r`));
}

/** Statement that forgets what was found of rows, before they are judged anew. */
export function forgetFound(db: ClinicDb, scope: Scope, importId: string): Statement {
  return db
    .update(importRow)
    .set({ personId: null, appointmentId: null })
    .where(
      and(ofFile(scope, importId), sql`(${importRow.personId} is not null or ${importRow.appointmentId} is not null)`),
    );
}

/** Rows by their numbers. @param numbers at most 30 */
export async function rowsAt(
  db: ClinicDb,
  scope: Scope,
  importId: string,
  numbers: readonly number[],
): Promise<ImportRow[]> {
  if (numbers.length === 0) return [];
  const each = numbers.map((row) => sql`${row}`);
  return db
    .select()
    .from(importRow)
    .where(and(ofFile(scope, importId), sql`${importRow.row} in (${sql.join(each, sql`, `)})`))
    .orderBy(asc(importRow.row));
}

/** Every row of an import with its head, in order: 2,001 at most. */
export async function allRows(db: ClinicDb, scope: Scope, importId: string): Promise<ImportRow[]> {
  return db.select().from(importRow).where(ofFile(scope, importId)).orderBy(asc(importRow.row));
}

/** The head and the first rows. */
export async function firstRows(db: ClinicDb, scope: Scope, importId: string, count: number): Promise<ImportRow[]> {
  return db
    .select()
    .from(importRow)
    .where(and(ofFile(scope, importId), lte(importRow.row, count + 1)))
    .orderBy(asc(importRow.row));
}

/** Rows in a state, in order, behind one of them. */
export async function rowsIn(
  db: ClinicDb,
  scope: Scope,
  importId: string,
  { state, after = 0, limit }: { state: RowState; after?: number; limit: number },
): Promise<ImportRow[]> {
  return db
    .select()
    .from(importRow)
    .where(and(ofFile(scope, importId), eq(importRow.state, state), gt(importRow.row, after)))
    .orderBy(asc(importRow.row))
    .limit(limit);
}

/** Rows of which something is to be said, in order, behind one of them. */
export async function rowsWithFaults(
  db: ClinicDb,
  scope: Scope,
  importId: string,
  { after, limit }: { after: number; limit: number },
): Promise<ImportRow[]> {
  return db
    .select()
    .from(importRow)
    .where(and(ofFile(scope, importId), sql`faults is not null`, gt(importRow.row, after)))
    .orderBy(asc(importRow.row))
    .limit(limit);
}

/** Statements that delete an import and its rows. */
export function deleteImport(db: ClinicDb, { clinicId, id }: Pick<ImportFile, "clinicId" | "id">): Statement[] {
  return [db.delete(importRow).where(ofFile({ clinicId }, id)), db.delete(importFile).where(isFile({ clinicId }, id))];
}

/** Imports whose term is over, a few at once. */
export async function pastImports(db: ClinicDb, now: number, limit: number): Promise<ImportFile[]> {
  return db.select().from(importFile).where(lte(importFile.purgeAt, now)).limit(limit);
}

/** Rows of a member's imports, 500 at most are deleted. @returns whether none is left */
export async function eraseOwnRows(db: ClinicDb, { clinicId, memberId }: OwnScope): Promise<boolean> {
  const own = sql`import_id in (select id from import_file where clinic_id = ${clinicId} and member_id = ${memberId})`;
  const { meta } = await deleteSome(db, importRow, sql`clinic_id = ${clinicId} and ${own}`, 500).run();
  return meta.changes < 500;
}
