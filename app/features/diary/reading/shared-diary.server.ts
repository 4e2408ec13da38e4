import { and, eq, isNull, sql } from "drizzle-orm";
import type { ClinicCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { whileLinked } from "~/features/tenancy/care-link/while-linked.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { diaryEntry } from "../entry/diary-entry.table";
import { entryColumns, type DiaryScope } from "../entry/entry.repo.server";

/** The diary a psychologist asks for. Says nothing about whether she may see it. @throws AppError `auth.forbidden` for another role */
export function patientDiary({ actor }: PsychologistCtx, patientId: string): DiaryScope {
  requireRole(actor, "psychologist");
  return { clinicId: actor.clinicId, patientId };
}

/** Whether an entry of any patient is there, shared, and its patient linked to the psychologist who asks. */
export async function findSharedEntry({ actor, db }: ClinicCtx, entryId: string): Promise<boolean> {
  const row = await db
    .select({ id: diaryEntry.id })
    .from(diaryEntry)
    .innerJoin(
      careLink,
      and(
        eq(careLink.clinicId, diaryEntry.clinicId),
        eq(careLink.patientId, diaryEntry.patientId),
        eq(careLink.psychologistId, actor.memberId),
        isNull(careLink.endedAt),
      ),
    )
    .where(
      and(
        eq(diaryEntry.clinicId, actor.clinicId),
        eq(diaryEntry.id, entryId),
        isNull(diaryEntry.deletedAt),
        sql`${diaryEntry.isPrivate} = 0`,
      ),
    )
    .get();
  return row !== undefined;
}

/**
 * A sealed entry as a linked psychologist may see it: there, shared, and the patient her own.
 * @throws AppError `tenancy.patient_not_found` without an open care link, `diary.not_found` for missing and private alike
 */
export async function fetchSharedEntry(ctx: PsychologistCtx, patientId: string, entryId: string) {
  const scope = patientDiary(ctx, patientId);
  const row = await ctx.db
    .select({ ...entryColumns, readerCount: diaryEntry.readerCount })
    .from(diaryEntry)
    .where(
      and(
        eq(diaryEntry.clinicId, scope.clinicId),
        eq(diaryEntry.patientId, patientId),
        eq(diaryEntry.id, whileLinked(ctx.db, scope, ctx.actor.memberId, entryId)),
        isNull(diaryEntry.deletedAt),
        sql`${diaryEntry.isPrivate} = 0`,
      ),
    )
    .get();
  if (row) return row;
  await requireCareLink(ctx, patientId);
  throw new AppError("diary.not_found");
}
