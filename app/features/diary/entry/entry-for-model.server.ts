import { and, desc, eq, isNull } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { PatientCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { diaryEntry } from "./diary-entry.table";
import { openEntry } from "./entry-seal.server";
import { thisEntry, type DiaryScope } from "./entry.repo.server";
import { fetchStandingEntry, ownDiary } from "./own-entry.server";

/**
 * The words of an entry that may leave the house: title and text, neither tags nor files. A private one is none.
 * @throws AppError `diary.not_found`, for a private one too
 */
export async function entryForModel(ctx: PatientCtx, id: string) {
  const scope = ownDiary(ctx);
  const row = await fetchStandingEntry(ctx, id);
  if (row.isPrivate) throw new AppError("diary.not_found");
  const { title, content } = await openEntry(await openVault(ctx, scope.clinicId, scope.patientId), row);
  return { title, content, version: row.version };
}

/** Query for whether an entry may still leave the house as it was: there, shared, in this version. */
export function selectStillForModel(db: ClinicDb, scope: DiaryScope, id: string, version: number) {
  return db
    .select({ id: diaryEntry.id })
    .from(diaryEntry)
    .where(
      and(
        thisEntry(scope, id),
        eq(diaryEntry.version, version),
        eq(diaryEntry.isPrivate, false),
        isNull(diaryEntry.deletedAt),
      ),
    );
}

/** The newest of one's own entries that is not private; null without one. */
export async function newestSharedId(ctx: PatientCtx): Promise<string | null> {
  const { clinicId, patientId } = ownDiary(ctx);
  const { id, occurredAt, isPrivate, deletedAt } = diaryEntry;
  const found = await ctx.db
    .select({ id })
    .from(diaryEntry)
    .where(
      and(
        eq(diaryEntry.clinicId, clinicId),
        eq(diaryEntry.patientId, patientId),
        eq(isPrivate, false),
        isNull(deletedAt),
      ),
    )
    .orderBy(desc(occurredAt), desc(id))
    .limit(1)
    .get();
  return found?.id ?? null;
}
