import { and, asc, desc, eq, gt, sql } from "drizzle-orm";
import type { ClinicDb, DirectoryDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import { auditEntry, isSealed, isSealedOfNone, isUnsealed } from "~/features/kernel/audit-entry.both.table";
import type { AuditRow } from "../chain/audit-line";
import { auditCheckpoint, auditLog } from "./audit-log.both.table";

type Db = ClinicDb | DirectoryDb;

/** Everything of a row that is sealed, under the names of its canonical form. */
const sealedParts = {
  action: auditEntry.action,
  actorId: auditEntry.actorId,
  actorRole: auditEntry.actorRole,
  at: auditEntry.createdAt,
  clinicId: auditEntry.clinicId,
  device: auditEntry.userAgent,
  entity: auditEntry.entity,
  entityId: auditEntry.entityId,
  fields: auditEntry.fields,
  id: auditEntry.id,
  ip: auditEntry.ip,
  reason: auditEntry.reason,
  requestId: auditEntry.requestId,
  right: auditEntry.right,
  subject: auditEntry.subject,
};

export type LogState = typeof auditLog.$inferSelect;
export type CheckpointRow = typeof auditCheckpoint.$inferSelect;
/** A row and its place. */
export type SealedRow = AuditRow & { seq: number | null; hash: string | null };

/** Rows that no log holds yet, those of one clinic together. */
export function unsealedRows(db: Db, limit: number): Promise<AuditRow[]> {
  return db
    .select(sealedParts)
    .from(auditEntry)
    .where(isUnsealed)
    .orderBy(asc(auditEntry.clinicId), asc(auditEntry.id))
    .limit(limit);
}

/** Where the logs of these owners stand, and the newest checkpoint of each. */
export async function readLogs(
  db: Db,
  owners: readonly string[],
): Promise<{ logs: LogState[]; signed: CheckpointRow[] }> {
  const newest = owners.map((owner) =>
    db
      .select()
      .from(auditCheckpoint)
      .where(eq(auditCheckpoint.clinicId, owner))
      .orderBy(desc(auditCheckpoint.size))
      .limit(1),
  );
  const [logs, ...signed] = await db.batch([
    db.select().from(auditLog).where(isAmong(auditLog.clinicId, owners)),
    ...newest,
  ]);
  return { logs, signed: signed.flat() };
}

/** Statement that gives rows their places. Two at once for one place fail the batch: a place is taken once. */
export function placeRows(db: Db, placed: readonly { id: string; seq: number; hash: string }[]): Statement {
  const places = JSON.stringify(placed.map(({ id, seq, hash }) => [id, seq, hash]));
  const place = sql`(select value ->> 0 as row_id, value ->> 1 as row_seq, value ->> 2 as row_hash from json_each(${places})) as place`;
  return db
    .update(auditEntry)
    .set({ seq: sql`place.row_seq`, hash: sql`place.row_hash` })
    .from(place)
    .where(and(sql`${auditEntry.id} = place.row_id`, isUnsealed));
}

/** Statement that moves a log on from the size it was read at; it fails the batch when somebody else has moved it. */
export function moveLog(db: Db, from: number, to: LogState): Statement {
  if (from === 0) return db.insert(auditLog).values(to);
  const { clinicId, size, head, peaks, sealedAt } = to;
  const unlessMoved = sql<number>`case when size = ${from} then ${size} end`; // null is refused
  return db.update(auditLog).set({ size: unlessMoved, head, peaks, sealedAt }).where(eq(auditLog.clinicId, clinicId));
}

/** Statement that keeps what was signed; the same size signed twice is kept once. */
export function keepCheckpoint(db: Db, checkpoint: CheckpointRow): Statement {
  return db.insert(auditCheckpoint).values(checkpoint).onConflictDoNothing();
}

const ofOwner = (owner: string) => (owner === "" ? isSealedOfNone : and(isSealed, eq(auditEntry.clinicId, owner)));

/** Sealed rows of an owner behind a place, in the order of their places. */
export function sealedRows(db: Db, owner: string, after: number, until: number, limit: number): Promise<SealedRow[]> {
  const between = and(ofOwner(owner), gt(auditEntry.seq, after), sql`seq <= ${until}`);
  return db
    .select({ ...sealedParts, seq: auditEntry.seq, hash: auditEntry.hash })
    .from(auditEntry)
    .where(between)
    .orderBy(asc(auditEntry.seq))
    .limit(limit);
}

/** Checkpoints of an owner behind a size, smallest first. */
export function checkpointsAfter(
  db: Db,
  owner: string,
  after: number,
  until: number,
  limit: number,
): Promise<CheckpointRow[]> {
  const between = and(
    eq(auditCheckpoint.clinicId, owner),
    gt(auditCheckpoint.size, after),
    sql`${auditCheckpoint.size} <= ${until}`,
  );
  return db.select().from(auditCheckpoint).where(between).orderBy(asc(auditCheckpoint.size)).limit(limit);
}
