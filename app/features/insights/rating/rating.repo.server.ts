import { and, eq, sql, type SQLWrapper } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { insightRating } from "../reflection/insight.table";

/** Query for what a patient said of some results. @param ids theirs, or a query for them */
export function selectRatings(
  db: ClinicDb,
  { clinicId, patientId }: Scope & { patientId: string },
  ids: readonly string[] | SQLWrapper,
) {
  const these = "getSQL" in ids ? sql`${insightRating.insightId} in ${ids}` : isAmong(insightRating.insightId, ids);
  return db
    .select({ insightId: insightRating.insightId, helpful: insightRating.helpful })
    .from(insightRating)
    .where(and(eq(insightRating.clinicId, clinicId), eq(insightRating.patientId, patientId), these));
}

/** Statement that keeps what a patient says of a result; the later word holds. */
export function upsertRating(db: ClinicDb, row: typeof insightRating.$inferInsert): Statement {
  const { helpful, ratedAt } = row;
  return db
    .insert(insightRating)
    .values(row)
    .onConflictDoUpdate({
      target: [insightRating.clinicId, insightRating.patientId, insightRating.insightId],
      set: { helpful, ratedAt },
    });
}

/** Statement that takes away what was said of results that go. @param ids a query for them, that is still to find them */
export function deleteRatingsOf(db: ClinicDb, { clinicId }: Scope, ids: SQLWrapper): Statement {
  return db
    .delete(insightRating)
    .where(and(eq(insightRating.clinicId, clinicId), sql`${insightRating.insightId} in ${ids}`));
}
