import { and, desc, eq, gte, isNull, lte, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { checkIn } from "./check-in.table";
import { diaryEntry } from "../entry/diary-entry.table";
import type { DiaryScope } from "../entry/entry.repo.server";
import type { MoodPoint } from "./mood.policy";

/** Records of each kind that a summary reads at most: five a day for a year. */
const most = 2000;

/** Moods of entries and check-ins from an instant on, newest first. @param shared leave private entries out */
export async function readMoods(
  db: ClinicDb,
  { clinicId, patientId }: DiaryScope,
  from: number,
  to: number,
  shared: boolean,
): Promise<MoodPoint[]> {
  const [entries, checkIns] = await db.batch([
    db
      .select({ mood: diaryEntry.mood, occurredAt: diaryEntry.occurredAt })
      .from(diaryEntry)
      .where(
        and(
          eq(diaryEntry.clinicId, clinicId),
          eq(diaryEntry.patientId, patientId),
          isNull(diaryEntry.deletedAt),
          shared ? sql`${diaryEntry.isPrivate} = 0` : undefined,
          gte(diaryEntry.occurredAt, from),
          lte(diaryEntry.occurredAt, to),
        ),
      )
      .orderBy(desc(diaryEntry.occurredAt))
      .limit(most),
    db
      .select({ mood: checkIn.mood, occurredAt: checkIn.occurredAt })
      .from(checkIn)
      .where(
        and(
          eq(checkIn.clinicId, clinicId),
          eq(checkIn.patientId, patientId),
          gte(checkIn.occurredAt, from),
          lte(checkIn.occurredAt, to),
        ),
      )
      .orderBy(desc(checkIn.occurredAt))
      .limit(most),
  ]);
  return [...entries, ...checkIns];
}
