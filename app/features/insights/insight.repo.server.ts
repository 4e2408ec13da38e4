import { and, desc, eq, lt, ne, or, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { diaryEntry } from "~/features/diary/entry/diary-entry.table";
import type { Statement } from "~/db/statement";
import type { PatientScope, Scope } from "~/features/kernel/ctx";
import { deleteRatingsOf } from "./rating/rating.repo.server";
import { insight } from "./reflection/insight.table";

export type InsightRow = typeof insight.$inferSelect;

const own = ({ clinicId, patientId }: PatientScope) =>
  and(eq(insight.clinicId, clinicId), eq(insight.patientId, patientId));

/** Query for the reflection on an entry: one row, by its key. */
export function selectOfEntry(db: ClinicDb, scope: PatientScope, entryId: string) {
  return db
    .select()
    .from(insight)
    .where(and(own(scope), eq(insight.entryId, entryId)))
    .limit(1);
}

/** Its entry is there, shared, in the very version: what is older is on its way out. */
const standsAsItWas = sql`exists (select 1 from ${diaryEntry} e where e.clinic_id = ${insight.clinicId} and e.id = ${insight.entryId}
  and e.version = ${insight.entryVersion} and e.is_private = 0 and e.deleted_at is null)`;

/** Query for whether a reflection of the patient's is shown to them. */
export function selectShownReflection(db: ClinicDb, scope: PatientScope, id: string) {
  return db
    .select({ id: insight.id })
    .from(insight)
    .where(and(own(scope), eq(insight.id, id), eq(insight.status, "ready"), standsAsItWas));
}

/** Query for the patient's reflections that are ready, newest first. */
export function selectReady(db: ClinicDb, scope: PatientScope, limit: number) {
  return db
    .select()
    .from(insight)
    .where(and(own(scope), eq(insight.status, "ready"), standsAsItWas))
    .orderBy(desc(insight.createdAt), desc(insight.id))
    .limit(limit);
}

/** Statement that asks for a reflection in the place of an older one; what is under way since `longAgo` (ms) stays. */
export function upsertAsked(db: ClinicDb, row: typeof insight.$inferInsert, longAgo: number): Statement {
  const { clinicId: _, entryId: __, ...set } = { tries: 0, textSealed: null, reason: null, model: null, ...row };
  return db
    .insert(insight)
    .values(row)
    .onConflictDoUpdate({
      target: [insight.clinicId, insight.entryId],
      set,
      setWhere: or(ne(insight.status, "queued"), lt(insight.createdAt, longAgo)),
    });
}

/** One that is still to be settled. */
export function findQueued(db: ClinicDb, { clinicId }: Scope, id: string) {
  return db
    .select()
    .from(insight)
    .where(and(eq(insight.clinicId, clinicId), eq(insight.id, id), eq(insight.status, "queued")))
    .get();
}

/** Statement that settles one, unless it was deleted or asked anew meanwhile. */
export function settleInsight(
  db: ClinicDb,
  { clinicId }: Scope,
  id: string,
  settled: Pick<InsightRow, "status" | "textSealed" | "reason" | "model">,
): Statement {
  return db
    .update(insight)
    .set({ ...settled, askedSealed: null })
    .where(and(eq(insight.clinicId, clinicId), eq(insight.id, id), eq(insight.status, "queued")));
}

/** Counts a try. */
export function countTry(db: ClinicDb, { clinicId }: Scope, id: string): Statement {
  return db
    .update(insight)
    .set({ tries: sql`${insight.tries} + 1` })
    .where(and(eq(insight.clinicId, clinicId), eq(insight.id, id)));
}

/** Statements that take what was made of an entry away, with what was said of it. */
export function deleteOfEntry(db: ClinicDb, { clinicId }: Scope, entryId: string): [Statement, Statement] {
  const ids = db
    .select({ id: insight.id })
    .from(insight)
    .where(and(eq(insight.clinicId, clinicId), eq(insight.entryId, entryId)));
  return [
    deleteRatingsOf(db, { clinicId }, ids),
    db.delete(insight).where(and(eq(insight.clinicId, clinicId), eq(insight.entryId, entryId))),
  ];
}
