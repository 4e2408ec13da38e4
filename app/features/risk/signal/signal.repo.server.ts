import { and, asc, desc, eq, isNull, lt, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import type { AttentionKind } from "~/features/tenancy/care-link/attention";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { riskSetting } from "./risk-setting.table";
import { isStanding, riskSignal } from "./risk-signal.table";

/** The two whom a signal is about: begins every `where`. */
export type PairScope = Scope & { patientId: string; psychologistId: string };
export type SignalRow = typeof riskSignal.$inferSelect;

const ofPair = ({ clinicId, patientId, psychologistId }: PairScope) =>
  and(
    ...[eq(riskSignal.clinicId, clinicId), eq(riskSignal.patientId, patientId)],
    eq(riskSignal.psychologistId, psychologistId),
  );
const openLink = ({ clinicId, patientId, psychologistId }: PairScope) =>
  and(
    ...[eq(careLink.clinicId, clinicId), eq(careLink.patientId, patientId)],
    ...[eq(careLink.psychologistId, psychologistId), isNull(careLink.endedAt)],
  );

/** What the open link of a pair says of contact, and when it was judged. */
export function selectLink(db: ClinicDb, scope: PairScope) {
  return db
    .select({
      lastContactAt: sql<number>`${careLink.lastContactAt}`.as("last_contact_at"),
      attentionAt: careLink.attentionAt,
    })
    .from(careLink)
    .where(openLink(scope))
    .limit(1);
}

/** Signals of a pair that stand: one a kind. */
export function selectStanding(db: ClinicDb, scope: PairScope) {
  return db
    .select()
    .from(riskSignal)
    .where(and(ofPair(scope), isStanding))
    .limit(20);
}

/** Signals of a pair, the newest first. */
export function selectSignals(db: ClinicDb, scope: PairScope, limit: number) {
  return db
    .select()
    .from(riskSignal)
    .where(ofPair(scope))
    .orderBy(desc(riskSignal.raisedAt), desc(riskSignal.id))
    .limit(limit);
}

/** How the rules are set for a pair. */
export function selectSettings(db: ClinicDb, { clinicId, patientId, psychologistId }: PairScope) {
  return db
    .select({ kind: riskSetting.kind, isOn: riskSetting.isOn, value: riskSetting.value })
    .from(riskSetting)
    .where(
      and(
        ...[eq(riskSetting.clinicId, clinicId), eq(riskSetting.patientId, patientId)],
        eq(riskSetting.psychologistId, psychologistId),
      ),
    )
    .limit(20);
}

/** Statement that raises a signal; one of its kind that stands already stays. */
export function insertSignal(db: ClinicDb, row: typeof riskSignal.$inferInsert): Statement {
  return db.insert(riskSignal).values(row).onConflictDoNothing();
}

/** Statement that ends a signal. */
export function endSignal(db: ClinicDb, { clinicId, id }: Pick<SignalRow, "clinicId" | "id">, now: number): Statement {
  return db
    .update(riskSignal)
    .set({ endedAt: now })
    .where(and(eq(riskSignal.clinicId, clinicId), eq(riskSignal.id, id), isStanding));
}

/** Statement that says that a signal was seen. */
export function markAcknowledged(
  db: ClinicDb,
  { clinicId, id }: Pick<SignalRow, "clinicId" | "id">,
  said: { acknowledgedAt: number; noteSealed: string | null },
): Statement {
  return db
    .update(riskSignal)
    .set(said)
    .where(and(eq(riskSignal.clinicId, clinicId), eq(riskSignal.id, id)));
}

/** Statement that sets a rule for a pair. */
export function upsertSetting(db: ClinicDb, row: typeof riskSetting.$inferInsert): Statement {
  const { isOn, value, updatedAt } = row;
  return db
    .insert(riskSetting)
    .values(row)
    .onConflictDoUpdate({
      target: [riskSetting.clinicId, riskSetting.patientId, riskSetting.psychologistId, riskSetting.kind],
      set: { isOn, value, updatedAt },
    });
}

/** Each judgement has an instant of its own, however many there are in one: who has read an older one is found out. */
const judgedAt = (now: number) => sql`max(${careLink.attentionAt} + 1, ${now})`;

/**
 * Statement that copies onto the open link what wants attention, for lists and their order, unless the link was judged again since it was
 * read; answers whether it was written.
 */
export function copyAttention(
  db: ClinicDb,
  scope: PairScope,
  copy: { attention: number; attentionKinds: AttentionKind[] },
  { readAs, now }: { readAs: number; now: number },
) {
  return db
    .update(careLink)
    .set({ ...copy, attentionAt: judgedAt(now) })
    .where(and(openLink(scope), eq(careLink.attentionAt, readAs)))
    .returning({ id: careLink.id });
}

/** Statement that passes an open link by until its next turn; what wanted attention still does. */
export function passBy(db: ClinicDb, scope: PairScope, now: number): Statement {
  return db
    .update(careLink)
    .set({ attentionAt: judgedAt(now) })
    .where(openLink(scope));
}

/** Open links of a shard that were judged before an instant (ms), the longest ago first; over all its clinics. For jobs. */
export async function listToJudge(db: ClinicDb, before: number, limit: number): Promise<PairScope[]> {
  return db
    .select({ clinicId: careLink.clinicId, patientId: careLink.patientId, psychologistId: careLink.psychologistId })
    .from(careLink)
    .where(and(isNull(careLink.endedAt), lt(careLink.attentionAt, before)))
    .orderBy(asc(careLink.attentionAt))
    .limit(limit);
}
