import { and, eq, gt, lt, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { mostUnused, mostUploads } from "../file-limits";
import { clinicStorage } from "../store/clinic-storage.table";
import { file } from "../store/file.table";
import type { Keeper } from "../store/keeper.server";
import { upload } from "./upload.table";

export type UploadRow = typeof upload.$inferSelect;
/** Whose uploads a function works on. */
export type OwnUploads = Scope & { ownerId: string };

function thisUpload({ clinicId, ownerId }: OwnUploads, id: string) {
  return and(eq(upload.clinicId, clinicId), eq(upload.ownerId, ownerId), eq(upload.id, id));
}

/** A member's own upload that has not expired. */
export async function findUpload(
  db: ClinicDb,
  own: OwnUploads,
  id: string,
  now: number,
): Promise<UploadRow | undefined> {
  return db
    .select()
    .from(upload)
    .where(and(thisUpload(own, id), gt(upload.expiresAt, now)))
    .get();
}

/** Whether a member may bring one more file: with ten under way, or a hundred that nothing uses, they may not. */
function hasRoom({ clinicId, ownerId }: OwnUploads, now: number) {
  const underWay = sql`(select count(*) from ${upload} where ${upload.clinicId} = ${clinicId} and ${upload.ownerId} = ${ownerId}
    and ${upload.fileId} is null and ${upload.expiresAt} > ${now})`;
  // What somebody brought for another's record takes up their own room, and none of the other's.
  const unused = sql`(select count(*) from ${file} where ${file.clinicId} = ${clinicId} and ${file.ownerId} = ${ownerId}
    and ${file.unusedAt} is not null and ${file.broughtById} is null)`;
  const brought = sql`(select count(*) from ${file} where ${file.clinicId} = ${clinicId} and ${file.broughtById} = ${ownerId}
    and unused_at is not null and brought_by_id is not null)`;
  return sql`${underWay} < ${mostUploads} and ${underWay} + ${unused} + ${brought} < ${mostUnused}`;
}

/** What the statement below violates without room: among the member's own, and in the clinic's plan (a trigger of the table's). */
export const noRoom = "upload.id";
export const noPlanRoom = "upload_within_plan";

/**
 * Statement that adds an upload. Without room for it the row has no id, which the table refuses, as it refuses what is more than
 * `planBytes` for the clinic's files together: the batch fails as a whole, so that of many at once no more come in than there is room for.
 */
export function insertUpload(db: ClinicDb, row: UploadRow): Statement {
  const id = sql<string>`case when ${hasRoom(row, row.createdAt)} then ${row.id} end`;
  return db.insert(upload).values({ ...row, id });
}

/** Under whose key an upload is sealed. */
export function keeperOfUpload({ ownerId, patientId }: UploadRow): Keeper {
  return patientId === null ? { ownerId, broughtById: null } : { ownerId: patientId, broughtById: ownerId };
}

/** Moves an upload on. @returns whether it stood at `from` */
export async function advance(
  db: ClinicDb,
  own: OwnUploads,
  id: string,
  { from, to }: { from: number; to: number },
): Promise<boolean> {
  const { meta } = await db
    .update(upload)
    .set({ offset: to })
    .where(and(thisUpload(own, id), eq(upload.offset, from)))
    .run();
  return meta.changes > 0;
}

/** Statement that notes what an upload became. */
export function finishUpload(db: ClinicDb, own: OwnUploads, id: string, fileId: string): Statement {
  return db.update(upload).set({ fileId }).where(thisUpload(own, id));
}

/** Statement that forgets an upload. */
export function deleteUpload(db: ClinicDb, own: OwnUploads, id: string): Statement {
  return db.delete(upload).where(thisUpload(own, id));
}

/** Uploads of all clinics of the shard that expired before an instant. */
export async function listExpired(db: ClinicDb, before: number, limit: number): Promise<UploadRow[]> {
  return db.select().from(upload).where(lt(upload.expiresAt, before)).limit(limit);
}

/** Bytes that a clinic's files take up, with those on their way. One row by the key. */
export async function readUsedBytes(db: ClinicDb, { clinicId }: Scope): Promise<number> {
  const where = eq(clinicStorage.clinicId, clinicId);
  return (await db.select({ used: clinicStorage.usedBytes }).from(clinicStorage).where(where).get())?.used ?? 0;
}
