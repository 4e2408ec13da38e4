import { and, desc, eq, gte, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { whileLinked } from "~/features/tenancy/care-link/while-linked.server";
import { diaryEntry } from "../entry/diary-entry.table";
import type { DiaryScope } from "../entry/entry.repo.server";
import { sealedText } from "../entry/entry-body.server";
import { checkIn } from "../mood/check-in.table";
import { diaryUnread } from "./diary-read.table";

/** Entries shown, and records of each kind that are summed up, at most. */
export const mostShown = 4;
export const mostMoods = 60;
/** Unread entries that are counted at most. */
export const mostUnread = 20;

/** Whose diary, seen by whom: without an open care link each statement finds nothing. */
export type SeenDiary = DiaryScope & { reader: string };

function shared(db: ClinicDb, scope: SeenDiary, since: number) {
  return and(
    eq(diaryEntry.clinicId, scope.clinicId),
    eq(diaryEntry.patientId, whileLinked(db, scope, scope.reader, scope.patientId)),
    isNull(diaryEntry.deletedAt),
    // A literal: bound as a parameter it would not match the partial index.
    sql`${diaryEntry.isPrivate} = 0`,
    gte(diaryEntry.occurredAt, since),
  );
}

/** What titles stand in, of what was shared of the time since an instant (ms), newest first. */
export function selectTitles(db: ClinicDb, scope: SeenDiary, since: number) {
  return db
    .select({
      id: diaryEntry.id,
      sealed: sealedText.as("sealed"),
      mood: diaryEntry.mood,
      occurredAt: diaryEntry.occurredAt,
      unreadBy: diaryEntry.unreadBy,
    })
    .from(diaryEntry)
    .where(shared(db, scope, since))
    .orderBy(desc(diaryEntry.occurredAt), desc(diaryEntry.id))
    .limit(mostShown);
}

/** Moods of shared entries since an instant, newest first. */
export function selectEntryMoods(db: ClinicDb, scope: SeenDiary, since: number) {
  return db
    .select({ mood: diaryEntry.mood, occurredAt: diaryEntry.occurredAt })
    .from(diaryEntry)
    .where(shared(db, scope, since))
    .orderBy(desc(diaryEntry.occurredAt))
    .limit(mostMoods);
}

/** Moods of check-ins since an instant, newest first. */
export function selectCheckInMoods(db: ClinicDb, scope: SeenDiary, since: number) {
  return db
    .select({ mood: checkIn.mood, occurredAt: checkIn.occurredAt })
    .from(checkIn)
    .where(
      and(
        eq(checkIn.clinicId, scope.clinicId),
        eq(checkIn.patientId, whileLinked(db, scope, scope.reader, scope.patientId)),
        gte(checkIn.occurredAt, since),
      ),
    )
    .orderBy(desc(checkIn.occurredAt))
    .limit(mostMoods);
}

/** How many shared entries, of whatever time, the psychologist has not opened. */
export function countSomeUnread(db: ClinicDb, scope: SeenDiary) {
  const some = db
    .select({ one: sql`1`.as("one") })
    .from(diaryUnread)
    .where(
      and(
        eq(diaryUnread.clinicId, scope.clinicId),
        eq(diaryUnread.psychologistId, scope.reader),
        eq(diaryUnread.patientId, whileLinked(db, scope, scope.reader, scope.patientId)),
      ),
    )
    .limit(mostUnread)
    .as("some");
  return db.select({ unread: sql<number>`count(*)`.as("unread") }).from(some);
}
