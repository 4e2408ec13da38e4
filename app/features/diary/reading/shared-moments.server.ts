import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { RunnableQuery } from "drizzle-orm/runnable-query";
import type { ClinicDb } from "~/db/client.server";
import { rawRows } from "~/db/raw-statement";
import type { Vault } from "~/features/kernel/keys/vault.server";
import { isBehind, type MomentsAsked } from "~/features/tenancy/care-link/moment";
import { diaryEntry } from "../entry/diary-entry.table";
import type { DiaryScope } from "../entry/entry.repo.server";
import { sealedText } from "../entry/entry-body.server";
import { headInList } from "../entry/entry-seal.server";
import { checkIn } from "../mood/check-in.table";

/** Query for a patient's shared entries behind a place, the newest first. Private ones are not there, nor their gaps. */
export function selectEntryMoments(db: ClinicDb, { clinicId, patientId }: DiaryScope, asked: MomentsAsked) {
  return db
    .select({
      id: diaryEntry.id,
      at: diaryEntry.occurredAt,
      sealed: sealedText.as("sealed"),
      mood: diaryEntry.mood,
      unreadBy: diaryEntry.unreadBy,
      comments: diaryEntry.commentCount,
    })
    .from(diaryEntry)
    .where(
      and(
        eq(diaryEntry.clinicId, clinicId),
        eq(diaryEntry.patientId, patientId),
        isNull(diaryEntry.deletedAt),
        sql`${diaryEntry.isPrivate} = 0`,
        isBehind("entry", diaryEntry.occurredAt, diaryEntry.id, asked),
      ),
    )
    .orderBy(desc(diaryEntry.occurredAt), desc(diaryEntry.id))
    .limit(asked.limit);
}

type EntryRow = Awaited<ReturnType<typeof selectEntryMoments>>[number];

/** A shared entry in the river, as a list shows it. */
export async function openEntryMoment(vault: Vault, row: EntryRow, reader: string) {
  const { id, at, mood, comments, unreadBy } = row;
  const { title, tags, emotions } = await headInList(vault, row);
  return { kind: "entry" as const, id, at, title, tags, emotions, mood, comments, unread: unreadBy.includes(reader) };
}

/** Query for a patient's check-ins behind a place, the newest first. */
export function selectCheckInMoments(db: ClinicDb, { clinicId, patientId }: DiaryScope, asked: MomentsAsked) {
  return db
    .select({
      kind: sql<"check-in">`'check-in'`.as("kind"),
      id: checkIn.id,
      at: checkIn.occurredAt,
      mood: checkIn.mood,
      energy: checkIn.energy,
      anxiety: checkIn.anxiety,
      sleep: checkIn.sleep,
      emotionsSealed: checkIn.emotionsSealed,
    })
    .from(checkIn)
    .where(
      and(
        eq(checkIn.clinicId, clinicId),
        eq(checkIn.patientId, patientId),
        isBehind("check-in", checkIn.occurredAt, checkIn.id, asked),
      ),
    )
    .orderBy(desc(checkIn.occurredAt), desc(checkIn.id))
    .limit(asked.limit);
}

/** A mood, and when (ms). */
type MoodAt = { at: number; mood: number };
type Until = { now: number; limit: number };
type Moods = RunnableQuery<MoodAt[], "sqlite">;

/** Query, for a batch, for the moods of a patient's shared entries up to now, the newest first: of what rules count, nothing sealed is fetched. */
export function selectEntryMoods(db: ClinicDb, { clinicId, patientId }: DiaryScope, { now, limit }: Until): Moods {
  // Said by name: an index with the mood in it spares SQLite the table, and it would read and sort all there are.
  return rawRows(
    db,
    sql`select e.occurred_at as "at", e.mood as "mood" from ${diaryEntry} e indexed by diary_entry_shared
    where e.clinic_id = ${clinicId} and e.patient_id = ${patientId} and e.deleted_at is null and e.is_private = 0
      and e.occurred_at <= ${now} order by e.occurred_at desc, e.id desc limit ${limit}`,
  ) as Moods;
}

/** The same of check-ins. */
export function selectCheckInMoods(db: ClinicDb, { clinicId, patientId }: DiaryScope, { now, limit }: Until): Moods {
  return rawRows(
    db,
    sql`select c.occurred_at as "at", c.mood as "mood" from ${checkIn} c
    where c.clinic_id = ${clinicId} and c.patient_id = ${patientId} and c.occurred_at <= ${now}
    order by c.occurred_at desc, c.id desc limit ${limit}`,
  ) as Moods;
}
