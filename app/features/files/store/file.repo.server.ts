import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { fileUse } from "./file-use.table";
import { file } from "./file.table";

export type FileRow = typeof file.$inferSelect;

/** One file of a clinic by id. */
function thisFile({ clinicId }: Scope, id: string) {
  return and(eq(file.clinicId, clinicId), eq(file.id, id));
}

/** A file whose content is checked. */
export function selectClean(db: ClinicDb, scope: Scope, id: string) {
  return db
    .select()
    .from(file)
    .where(and(thisFile(scope, id), eq(file.state, "clean")));
}

/** What a file is part of. */
export function selectUses(db: ClinicDb, { clinicId }: Scope, fileId: string) {
  return db
    .select({ kind: fileUse.targetKind, id: fileUse.targetId })
    .from(fileUse)
    .where(and(eq(fileUse.clinicId, clinicId), eq(fileUse.fileId, fileId)));
}

/** Files of a clinic by id whose content is checked, in no order. */
export async function listClean(db: ClinicDb, { clinicId }: Scope, ids: readonly string[]): Promise<FileRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(file)
    .where(and(eq(file.clinicId, clinicId), isAmong(file.id, ids), eq(file.state, "clean")));
}

/** Statement that adds a file in quarantine. */
export function insertQuarantined(db: ClinicDb, row: Omit<FileRow, "state" | "unusedAt" | "lockedAt">): Statement {
  return db.insert(file).values({ ...row, state: "quarantined", unusedAt: row.createdAt });
}

/** Statement that adds a file that comes from another place of its owner, in quarantine until it is all there; once. */
export function insertArriving(db: ClinicDb, row: FileRow): Statement {
  return db
    .insert(file)
    .values({ ...row, state: "quarantined" })
    .onConflictDoNothing();
}

/** Where files stand. */
export async function listStates(db: ClinicDb, { clinicId }: Scope, ids: readonly string[]) {
  return db
    .select({ id: file.id, state: file.state })
    .from(file)
    .where(and(eq(file.clinicId, clinicId), isAmong(file.id, ids)));
}

/** Statement that lets a file out of quarantine. */
export function markClean(db: ClinicDb, scope: Scope, id: string): Statement {
  return db
    .update(file)
    .set({ state: "clean" })
    .where(and(thisFile(scope, id), eq(file.state, "quarantined")));
}

/** Files that nothing has used since before an instant, of all clinics of the shard: none of them can be used any more. */
export async function claimUnused(db: ClinicDb, before: number, limit: number) {
  const due = db
    .select({ rowid: sql`rowid` })
    .from(file)
    .where(and(isNotNull(file.unusedAt), sql`${file.unusedAt} < ${before}`))
    .limit(limit);
  return db
    .update(file)
    .set({ state: "refused" })
    .where(sql`rowid in ${due}`)
    .returning({ clinicId: file.clinicId, id: file.id, parts: file.parts });
}

/** Statement that forgets a file whose bytes are gone. */
export function deleteRefused(db: ClinicDb, scope: Scope, id: string): Statement {
  return db.delete(file).where(and(thisFile(scope, id), eq(file.state, "refused")));
}
