import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import type { Vault } from "~/features/kernel/keys/vault.server";
import { isBehind, type MomentsAsked } from "~/features/tenancy/care-link/moment";
import { diaryEntry } from "../entry/diary-entry.table";
import type { DiaryScope } from "../entry/entry.repo.server";
import { openTags, openTitle } from "../entry/entry-seal.server";
import { emotionsInList } from "../emotions/emotion-seal.server";
import { checkIn } from "../mood/check-in.table";

/** Query for a patient's shared entries behind a place, the newest first, without their text. Private ones are not there, nor their gaps. */
export function selectEntryMoments(db: ClinicDb, { clinicId, patientId }: DiaryScope, asked: MomentsAsked) {
  return db
    .select({
      id: diaryEntry.id,
      at: diaryEntry.occurredAt,
      titleSealed: diaryEntry.titleSealed,
      tagsSealed: diaryEntry.tagsSealed,
      emotionsSealed: diaryEntry.emotionsSealed,
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
  const [title, tags, emotions] = await Promise.all([
    orUnreadable(openTitle(vault, id, row.titleSealed), unreadableText),
    orUnreadable(openTags(vault, id, row.tagsSealed), []),
    emotionsInList(vault, { table: "diary_entry", row: id }, row.emotionsSealed),
  ]);
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
