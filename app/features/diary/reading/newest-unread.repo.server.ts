import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Scope } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { member } from "~/features/tenancy/member/member.table";
import { diaryEntry } from "../entry/diary-entry.table";
import { sealedText } from "../entry/entry-body.server";
import { diaryUnread } from "./diary-read.table";

/** Entries that a psychologist has unread, of all her patients, the newest first: one row each. */
export function selectNewestUnread(db: ClinicDb, { clinicId }: Scope, psychologistId: string, limit: number) {
  return db
    .select({ patientId: diaryUnread.patientId, entryId: diaryUnread.entryId })
    .from(diaryUnread)
    .where(and(eq(diaryUnread.clinicId, clinicId), eq(diaryUnread.psychologistId, psychologistId)))
    .orderBy(desc(diaryUnread.entryId))
    .limit(limit);
}

/** These entries as a list shows them, with whose they are: what is shared, of patients who are linked. */
export function selectSharedTitles(db: ClinicDb, { clinicId }: Scope, psychologistId: string, ids: readonly string[]) {
  return db
    .select({
      id: sql<string>`${diaryEntry.id}`.as("entry_id"),
      patientId: sql<string>`${diaryEntry.patientId}`.as("entry_patient"),
      sealed: sealedText.as("sealed"),
      occurredAt: diaryEntry.occurredAt,
      name: member.name,
      avatarFileId: member.avatarFileId,
      cycle: careLink.cycle,
    })
    .from(diaryEntry)
    .innerJoin(
      careLink,
      and(
        eq(careLink.clinicId, clinicId),
        eq(careLink.patientId, diaryEntry.patientId),
        eq(careLink.psychologistId, psychologistId),
        isNull(careLink.endedAt),
      ),
    )
    .innerJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, diaryEntry.patientId)))
    .where(
      and(
        eq(diaryEntry.clinicId, clinicId),
        isAmong(diaryEntry.id, ids),
        isNull(diaryEntry.deletedAt),
        sql`${diaryEntry.isPrivate} = 0`,
      ),
    );
}
