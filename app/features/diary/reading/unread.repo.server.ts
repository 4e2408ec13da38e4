import { and, asc, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { kept, type Places } from "~/db/kept";
import { isAmong } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { diaryEntry } from "../entry/diary-entry.table";
import { diaryRead, diaryUnread } from "./diary-read.table";
import { thisEntry, type DiaryScope } from "../entry/entry.repo.server";
import { copyUnreadCount } from "../copies/caseload-copy.repo.server";

/** Statement that copies an entry's unread rows onto the entry, where lists find them. */
function copyUnread(db: ClinicDb, scope: DiaryScope, entryId: string): Statement {
  // Said by name: a wider index would do without the table, and SQLite reads all that the clinic has unread for it.
  const readers = sql`(select json_group_array(u.psychologist_id) from ${diaryUnread} u indexed by diary_unread_entry
    where u.clinic_id = ${scope.clinicId} and u.entry_id = ${entryId})`;
  return db.update(diaryEntry).set({ unreadBy: readers }).where(thisEntry(scope, entryId));
}

const insertLinked = kept(
  (db: ClinicDb, { clinicId, patientId, entryId }: Places<"clinicId" | "patientId" | "entryId">) => {
    const rows = db
      .select({
        clinicId: careLink.clinicId,
        psychologistId: careLink.psychologistId,
        patientId: careLink.patientId,
        entryId: sql<string>`${entryId}`.as("entry_id"),
      })
      .from(careLink)
      .where(
        and(
          eq(careLink.clinicId, clinicId),
          eq(careLink.patientId, patientId),
          sql`${careLink.endedAt} is null`,
          sql`exists (select 1 from ${diaryEntry} e where e.clinic_id = ${clinicId} and e.id = ${entryId}
          and e.patient_id = ${patientId} and e.is_private = 0 and e.deleted_at is null)`,
          sql`not exists (select 1 from ${diaryRead} r where r.clinic_id = ${clinicId} and r.entry_id = ${entryId}
          and r.reader_id = ${careLink.psychologistId})`,
        ),
      );
    return db.insert(diaryUnread).select(rows).onConflictDoNothing();
  },
);

/** Statement that makes a shared entry unread for each linked psychologist who has not read it. Private ones get no row. */
export function insertUnread(db: ClinicDb, { clinicId, patientId }: DiaryScope, entryId: string): Statement {
  return insertLinked(db, { clinicId, patientId, entryId });
}

/** The same, and the copies of it. */
export function markUnread(db: ClinicDb, scope: DiaryScope, entryId: string): Statement[] {
  return [insertUnread(db, scope, entryId), copyUnread(db, scope, entryId), copyUnreadCount(db, scope)];
}

/** Statements after which nobody has the entry unread: it was made private or deleted. */
export function forgetUnreadOf(db: ClinicDb, scope: DiaryScope, entryId: string): Statement[] {
  const rows = and(
    eq(diaryUnread.clinicId, scope.clinicId),
    eq(diaryUnread.entryId, entryId),
    eq(diaryUnread.patientId, scope.patientId),
  );
  return [db.delete(diaryUnread).where(rows), copyUnread(db, scope, entryId), copyUnreadCount(db, scope)];
}

/** Statements that mark an entry read by a psychologist, once. */
export function markRead(db: ClinicDb, scope: DiaryScope, entryId: string, readerId: string, now: number): Statement[] {
  const { clinicId } = scope;
  const mine = and(
    eq(diaryUnread.clinicId, clinicId),
    eq(diaryUnread.psychologistId, readerId),
    eq(diaryUnread.patientId, scope.patientId),
    eq(diaryUnread.entryId, entryId),
  );
  const readers = sql`(select count(*) from ${diaryRead} r where r.clinic_id = ${clinicId} and r.entry_id = ${entryId})`;
  return [
    db.insert(diaryRead).values({ clinicId, entryId, readerId, readAt: now }).onConflictDoNothing(),
    db.delete(diaryUnread).where(mine),
    copyUnread(db, scope, entryId),
    db.update(diaryEntry).set({ readerCount: readers }).where(thisEntry(scope, entryId)),
    copyUnreadCount(db, scope),
  ];
}

/** Entries of a patient that a psychologist has unread: ids, at most `limit`. */
export async function findUnread(
  db: ClinicDb,
  { clinicId, patientId }: DiaryScope,
  psychologistId: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .select({ entryId: diaryUnread.entryId })
    .from(diaryUnread)
    .where(
      and(
        eq(diaryUnread.clinicId, clinicId),
        eq(diaryUnread.psychologistId, psychologistId),
        eq(diaryUnread.patientId, patientId),
      ),
    )
    .orderBy(asc(diaryUnread.entryId))
    .limit(limit);
  return rows.map((row) => row.entryId);
}

/** Statements that take these entries off what a psychologist has unread. */
export function dropUnread(db: ClinicDb, scope: DiaryScope, psychologistId: string, entryIds: string[]): Statement[] {
  const { clinicId, patientId } = scope;
  const rest = sql`(select json_group_array(j.value) from json_each(${diaryEntry.unreadBy}) j where j.value <> ${psychologistId})`;
  return [
    db
      .delete(diaryUnread)
      .where(
        and(
          eq(diaryUnread.clinicId, clinicId),
          eq(diaryUnread.psychologistId, psychologistId),
          eq(diaryUnread.patientId, patientId),
          isAmong(diaryUnread.entryId, entryIds),
        ),
      ),
    db
      .update(diaryEntry)
      .set({ unreadBy: rest })
      .where(
        and(eq(diaryEntry.clinicId, clinicId), eq(diaryEntry.patientId, patientId), isAmong(diaryEntry.id, entryIds)),
      ),
    copyUnreadCount(db, scope),
  ];
}

/** A row when this reader has read the entry. */
export function hasRead(db: ClinicDb, { clinicId }: DiaryScope, entryId: string, readerId: string) {
  return db
    .select({ readAt: diaryRead.readAt })
    .from(diaryRead)
    .where(and(eq(diaryRead.clinicId, clinicId), eq(diaryRead.entryId, entryId), eq(diaryRead.readerId, readerId)));
}
