import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { diaryEntry } from "../entry/diary-entry.table";
import { diaryUnread } from "./diary-read.table";

/** Unread entries that are counted at most: more than 99 is "99+". */
const mostUnread = 99;

/** How many shared entries of a patient a psychologist has unread, up to 99. */
export function countUnread(db: ClinicDb, { clinicId }: Scope, psychologistId: string, patientId: string) {
  const some = db
    .select({ one: sql`1`.as("one") })
    .from(diaryUnread)
    .where(
      and(
        eq(diaryUnread.clinicId, clinicId),
        eq(diaryUnread.psychologistId, psychologistId),
        eq(diaryUnread.patientId, patientId),
      ),
    )
    .limit(mostUnread)
    .as("some");
  return db.select({ value: sql<number | null>`count(*)`.as("value") }).from(some);
}

/** When the newest shared entry of a patient happened. */
export function lastShared(db: ClinicDb, { clinicId }: Scope, patientId: string) {
  return db
    .select({ value: diaryEntry.occurredAt })
    .from(diaryEntry)
    .where(
      and(
        eq(diaryEntry.clinicId, clinicId),
        eq(diaryEntry.patientId, patientId),
        isNull(diaryEntry.deletedAt),
        sql`${diaryEntry.isPrivate} = 0`,
      ),
    )
    .orderBy(desc(diaryEntry.occurredAt), desc(diaryEntry.id))
    .limit(1);
}
