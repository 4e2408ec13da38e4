import { and, desc, eq, gte, isNull, lt, sql } from "drizzle-orm";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import type { Noted } from "~/features/kernel/keys/noted";
import { openVault } from "~/features/kernel/keys/vault.server";
import { whileLinked } from "~/features/tenancy/care-link/while-linked.server";
import { diaryEntry } from "../entry/diary-entry.table";
import { openEntry } from "../entry/entry-seal.server";
import { entryColumns } from "../entry/entry.repo.server";
import { patientDiary } from "./shared-diary.server";

/** Entries of a span that are read at most. */
const mostForModel = 20;

/**
 * What a patient shared of a span of time ([from, until), ms), oldest first, the newest twenty: title and text, neither tags nor files. Nothing
 * without an open care link.
 */
export async function sharedForModel(
  ctx: PsychologistCtx & Noted,
  { patientId, from, until }: { patientId: string; from: number; until: number },
) {
  const scope = patientDiary(ctx, patientId);
  const rows = await ctx.db
    .select(entryColumns)
    .from(diaryEntry)
    .where(
      and(
        eq(diaryEntry.clinicId, scope.clinicId),
        eq(diaryEntry.patientId, whileLinked(ctx.db, scope, ctx.actor.memberId, patientId)),
        isNull(diaryEntry.deletedAt),
        sql`${diaryEntry.isPrivate} = 0`,
        gte(diaryEntry.occurredAt, from),
        lt(diaryEntry.occurredAt, until),
      ),
    )
    .orderBy(desc(diaryEntry.occurredAt), desc(diaryEntry.id))
    .limit(mostForModel);
  if (rows.length === 0) return [];
  const vault = await openVault(ctx, scope.clinicId, patientId);
  return Promise.all(
    rows.toReversed().map(async (row) => {
      const { title, content } = await openEntry(vault, row);
      return { id: row.id, version: row.version, occurredAt: row.occurredAt, title, content };
    }),
  );
}
