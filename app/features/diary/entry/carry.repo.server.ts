import { and, count, desc, eq, gte, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Keyset } from "~/lib/page";
import { checkIn } from "../mood/check-in.table";
import { diaryEntry } from "./diary-entry.table";
import { emptied, entryColumns, removeTags, thisEntry, type DiaryScope } from "./entry.repo.server";
import type { NewSealedEntry, SealedEntry } from "./entry-seal.server";

/** Entries of a patient that happened from an instant on and that nobody commented: newest first, beyond a place. */
const entriesSince = ({ clinicId, patientId }: DiaryScope, since: number) =>
  and(
    eq(diaryEntry.clinicId, clinicId),
    eq(diaryEntry.patientId, patientId),
    isNull(diaryEntry.deletedAt),
    gte(diaryEntry.occurredAt, since),
    eq(diaryEntry.commentCount, 0),
  );

/** A page of what is to be carried. @param since ms @param after the last one of the page before */
export function selectToCarry(
  db: ClinicDb,
  scope: DiaryScope,
  { since, after, limit }: { since: number; after: Keyset | null; limit: number },
) {
  const beyond = after && sql`(${diaryEntry.occurredAt}, ${diaryEntry.id}) < (${after.at}, ${after.id})`;
  return db
    .select(entryColumns)
    .from(diaryEntry)
    .where(and(entriesSince(scope, since), beyond ?? undefined))
    .orderBy(desc(diaryEntry.occurredAt), desc(diaryEntry.id))
    .limit(limit);
}

/** How many entries there are from an instant on. */
export function countToCarry(db: ClinicDb, scope: DiaryScope, since: number) {
  return db
    .select({ entries: count().as("entry_count") })
    .from(diaryEntry)
    .where(entriesSince(scope, since));
}

/** Which of these entries a place has, with what tells one state of an entry from another. */
export function selectArrived(db: ClinicDb, { clinicId, patientId }: DiaryScope, ids: readonly string[]) {
  return db
    .select({ id: diaryEntry.id, version: diaryEntry.version, updatedAt: diaryEntry.updatedAt })
    .from(diaryEntry)
    .where(and(eq(diaryEntry.clinicId, clinicId), eq(diaryEntry.patientId, patientId), isAmong(diaryEntry.id, ids)));
}

/** Statement that writes an entry that comes from elsewhere, over an older state of itself. */
export function upsertCarried(db: ClinicDb, scope: DiaryScope, entry: NewSealedEntry): Statement {
  const { id: _, ...changed } = { ...entry, ...emptied };
  return db
    .insert(diaryEntry)
    .values({ ...scope, ...entry, ...emptied })
    .onConflictDoUpdate({
      target: [diaryEntry.clinicId, diaryEntry.id],
      set: changed,
      setWhere: sql`${diaryEntry.version} < ${entry.version} and ${diaryEntry.patientId} = ${scope.patientId}`,
    });
}

/**
 * Statements that take an entry away from the place it was carried from. The first fails the batch (on `diary_entry.version`) when
 * the entry has changed since it was read: then it stays.
 */
export function removeCarried(db: ClinicDb, scope: DiaryScope, { id, version }: SealedEntry): Statement[] {
  return [
    db
      .update(diaryEntry)
      .set({ version: sql`case when ${diaryEntry.version} = ${version} then ${version} end` })
      .where(thisEntry(scope, id)),
    removeTags(db, scope, id),
    db.delete(diaryEntry).where(thisEntry(scope, id)),
  ];
}

const checkInsSince = ({ clinicId, patientId }: DiaryScope, since: number) =>
  and(eq(checkIn.clinicId, clinicId), eq(checkIn.patientId, patientId), gte(checkIn.occurredAt, since));

/** Check-ins to carry, newest first. */
export function selectCheckInsToCarry(
  db: ClinicDb,
  scope: DiaryScope,
  { since, limit }: { since: number; limit: number },
) {
  return db
    .select()
    .from(checkIn)
    .where(checkInsSince(scope, since))
    .orderBy(desc(checkIn.occurredAt), desc(checkIn.id))
    .limit(limit);
}

/** How many check-ins there are from an instant on. */
export function countCheckInsToCarry(db: ClinicDb, scope: DiaryScope, since: number) {
  return db
    .select({ checkIns: count().as("check_in_count") })
    .from(checkIn)
    .where(checkInsSince(scope, since));
}

/** Statement that writes a check-in that comes from elsewhere, once. */
export function insertCarriedCheckIn(db: ClinicDb, row: typeof checkIn.$inferInsert): Statement {
  return db.insert(checkIn).values(row).onConflictDoNothing();
}

/** Statement that takes check-ins away from the place they were carried from. */
export function removeCheckIns(db: ClinicDb, { clinicId, patientId }: DiaryScope, ids: readonly string[]): Statement {
  return db
    .delete(checkIn)
    .where(and(eq(checkIn.clinicId, clinicId), eq(checkIn.patientId, patientId), isAmong(checkIn.id, ids)));
}
