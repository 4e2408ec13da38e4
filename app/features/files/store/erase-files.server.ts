import { and, eq, isNotNull, or, sql } from "drizzle-orm";
import type { Statement, Statements } from "~/db/statement";
import type { PersonPlace } from "~/features/kernel/personal-data";
import { partsOf } from "../file-limits";
import { keysOf } from "../upload/parts.server";
import { deleteUpload } from "../upload/upload.repo.server";
import { upload } from "../upload/upload.table";
import { deleteRefused } from "./file.repo.server";
import { file } from "./file.table";

/** Files or uploads of one piece. */
const atOnce = 40;

async function run({ db }: PersonPlace, statements: Statement[]): Promise<boolean> {
  if (statements.length > 0) await db.batch(statements as Statements);
  return statements.length < atOnce;
}

/**
 * Destroys some of a person's files, bytes and rows: those that nothing uses, and all when their record is not kept. Claimed first,
 * so that nothing can use them any more. @returns whether none is left
 */
export async function eraseFiles(place: PersonPlace): Promise<boolean> {
  const { db, clinicId, memberId, isKept } = place;
  const own = and(eq(file.clinicId, clinicId), eq(file.ownerId, memberId));
  const due = db
    .select({ rowid: sql`rowid` })
    .from(file)
    .where(and(own, isKept ? isNotNull(file.unusedAt) : undefined))
    .limit(atOnce);
  const claimed = await db
    .update(file)
    .set({ state: "refused", lockedAt: null })
    .where(sql`rowid in ${due}`)
    .returning({ id: file.id, parts: file.parts });
  await place.platform.files.delete(claimed.flatMap((row) => keysOf({ clinicId, ...row, table: "file" })));
  return run(
    place,
    claimed.map(({ id }) => deleteRefused(db, { clinicId }, id)),
  );
}

/** Destroys some of what a person was sending, and of what was being sent for their record, bytes and rows. @returns whether none is left */
export async function eraseUploads(place: PersonPlace): Promise<boolean> {
  const { db, clinicId, memberId } = place;
  const own = and(eq(upload.clinicId, clinicId), or(eq(upload.ownerId, memberId), eq(upload.patientId, memberId)));
  const { id, size, ownerId } = upload;
  const found = await db.select({ id, size, ownerId }).from(upload).where(own).limit(atOnce);
  const keys = found.flatMap((one) => keysOf({ clinicId, table: "upload", id: one.id, parts: partsOf(one.size) }));
  await place.platform.files.delete(keys);
  return run(
    place,
    found.map((one) => deleteUpload(db, { clinicId, ownerId: one.ownerId }, one.id)),
  );
}
