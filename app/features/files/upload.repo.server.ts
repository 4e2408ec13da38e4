import { and, count, eq, gt, isNull, lt } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
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

/** How many uploads of a member are under way. */
export function countUnfinished(db: ClinicDb, { clinicId, ownerId }: OwnUploads, now: number) {
  return db
    .select({ unfinished: count() })
    .from(upload)
    .where(
      and(eq(upload.clinicId, clinicId), eq(upload.ownerId, ownerId), isNull(upload.fileId), gt(upload.expiresAt, now)),
    );
}

/** Statement that adds an upload. */
export function insertUpload(db: ClinicDb, row: UploadRow): Statement {
  return db.insert(upload).values(row);
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
