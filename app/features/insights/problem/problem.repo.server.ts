import { and, asc, eq, gte, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { modelAsk } from "../asked/model-ask.table";
import { transcript } from "../transcript/transcript.table";
import { insight } from "../reflection/insight.table";
import { aiProblem } from "./ai-problem.table";

/** What a model wrote for a patient: a reflection of theirs that is shown. */
export function selectOwnResult(db: ClinicDb, { clinicId }: Scope, patientId: string, id: string) {
  return db
    .select({ model: insight.model, promptVersion: insight.promptVersion })
    .from(insight)
    .where(
      and(
        eq(insight.clinicId, clinicId),
        eq(insight.id, id),
        eq(insight.patientId, patientId),
        eq(insight.status, "ready"),
      ),
    );
}

/** What a model wrote for a psychologist, of a patient in care. */
export function selectAskedResult(db: ClinicDb, { clinicId }: Scope, askedBy: string, id: string) {
  return db
    .select({
      model: modelAsk.model,
      feature: modelAsk.feature,
      patientId: modelAsk.patientId,
      promptVersion: modelAsk.promptVersion,
    })
    .from(modelAsk)
    .where(
      and(
        eq(modelAsk.clinicId, clinicId),
        eq(modelAsk.id, id),
        eq(modelAsk.askedBy, askedBy),
        eq(modelAsk.status, "ready"),
      ),
    );
}

/** What a model heard in a voice note, once somebody may read it. */
export function selectHeard(db: ClinicDb, { clinicId }: Scope, id: string) {
  const { model, patientId, seenAt } = transcript;
  return db
    .select({ model, patientId, seenAt })
    .from(transcript)
    .where(and(eq(transcript.clinicId, clinicId), eq(transcript.id, id), eq(transcript.status, "ready")));
}

/** Statement that writes a problem down; said again of the same, the later words hold and it waits anew. */
export function upsertProblem(db: ClinicDb, row: typeof aiProblem.$inferInsert): Statement {
  const { reason, wordsSealed, reportedAt, model, promptVersion } = row;
  return db
    .insert(aiProblem)
    .values(row)
    .onConflictDoUpdate({
      target: [aiProblem.clinicId, aiProblem.reportedBy, aiProblem.resultId],
      set: { id: row.id, reason, wordsSealed, reportedAt, model, promptVersion, seenBy: null, seenAt: null },
    });
}

/** What waits for the clinic, the oldest first. */
export function selectOpenProblems(db: ClinicDb, { clinicId }: Scope, limit: number) {
  return db
    .select()
    .from(aiProblem)
    .where(and(eq(aiProblem.clinicId, clinicId), isNull(aiProblem.seenAt)))
    .orderBy(asc(aiProblem.reportedAt))
    .limit(limit);
}

/** Query for one that waits. */
export function selectOpenProblem(db: ClinicDb, { clinicId }: Scope, id: string) {
  return db
    .select({ patientId: aiProblem.patientId })
    .from(aiProblem)
    .where(and(eq(aiProblem.clinicId, clinicId), eq(aiProblem.id, id), isNull(aiProblem.seenAt)));
}

/** Statement that marks one as seen, once. */
export function markSeen(db: ClinicDb, { clinicId }: Scope, id: string, seenBy: string, seenAt: number): Statement {
  return db
    .update(aiProblem)
    .set({ seenBy, seenAt: sql`coalesce(${aiProblem.seenAt}, ${seenAt})` })
    .where(and(eq(aiProblem.clinicId, clinicId), eq(aiProblem.id, id)));
}

/** Rows of a shard that are counted at most, those that were written last. */
const mostCounted = 5_000;

/** Query for how often what was said to be wrong since an instant (ms), of which use, by which model and fixed words: of nobody, and without a word of theirs. */
export function countKinds(db: ClinicDb, since: number) {
  const { feature, model, promptVersion, reason, reportedAt, seenAt } = aiProblem;
  const newest = db
    .select({ feature, model, promptVersion, reason, reportedAt, seenAt })
    .from(aiProblem)
    .orderBy(sql`rowid desc`)
    .limit(mostCounted)
    .as("newest");
  return db
    .select({
      feature: newest.feature,
      model: newest.model,
      promptVersion: newest.promptVersion,
      reason: newest.reason,
      count: sql<number>`count(*)`.as("count"),
      open: sql<number>`sum(${newest.seenAt} is null)`.as("open"),
      lastAt: sql<number>`max(${newest.reportedAt})`.as("last_at"),
    })
    .from(newest)
    .where(gte(newest.reportedAt, since))
    .groupBy(newest.feature, newest.model, newest.promptVersion, newest.reason);
}
