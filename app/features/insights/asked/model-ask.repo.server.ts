import { and, eq, isNull, lt, ne, or, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { deleteSome } from "~/db/delete-some";
import type { Statement } from "~/db/statement";
import { diaryEntry } from "~/features/diary/entry/diary-entry.table";
import { issuedDocument } from "~/features/documents/issued/issued-document.table";
import type { Scope } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { modelAsk } from "./model-ask.table";

export type ModelAskRow = typeof modelAsk.$inferSelect;
/** Who asked for what, about whom. */
export type AskKey = Scope & Pick<ModelAskRow, "patientId" | "askedBy" | "feature" | "about">;

const thisAsk = ({ clinicId, patientId, askedBy, feature, about }: AskKey) =>
  and(
    eq(modelAsk.clinicId, clinicId),
    eq(modelAsk.patientId, patientId),
    eq(modelAsk.askedBy, askedBy),
    eq(modelAsk.feature, feature),
    eq(modelAsk.about, about),
  );

/** How many of what it is made of do not stand any more as they were: entries there, shared, in that version; a document in force. */
const goneSources = sql<number>`((${modelAsk.feature} = 'plain' and not exists (select 1 from ${issuedDocument} d
  where d.clinic_id = ${modelAsk.clinicId} and d.id = ${modelAsk.about} and d.patient_id = ${modelAsk.patientId} and d.status = 'issued'))
  + (select count(*) from json_each(${modelAsk.sources}) s where not exists (
  select 1 from ${diaryEntry} e where e.clinic_id = ${modelAsk.clinicId} and e.patient_id = ${modelAsk.patientId} and e.id = s.value ->> 0
  and e.version = s.value ->> 1 and e.is_private = 0 and e.deleted_at is null)))`.as("gone");

/** Query for what was asked for, one row by its key, with how many of its sources are gone. */
export function selectAsk(db: ClinicDb, key: AskKey) {
  return db.select({ ask: modelAsk, gone: goneSources }).from(modelAsk).where(thisAsk(key)).limit(1);
}

/** Query for one that is to be settled: whether its sources stand, and who asked still cares for its patient. */
export function selectStillAsked(db: ClinicDb, { clinicId, id }: Scope & { id: string }) {
  return db
    .select({ gone: goneSources, link: careLink.id })
    .from(modelAsk)
    .leftJoin(
      careLink,
      and(
        eq(careLink.clinicId, modelAsk.clinicId),
        eq(careLink.patientId, modelAsk.patientId),
        eq(careLink.psychologistId, modelAsk.askedBy),
        isNull(careLink.endedAt),
      ),
    )
    .where(and(eq(modelAsk.clinicId, clinicId), eq(modelAsk.id, id)))
    .limit(1);
}

/** Statement that asks in the place of what was asked before; what is under way since `longAgo` (ms) stays. */
export function upsertAsk(db: ClinicDb, row: typeof modelAsk.$inferInsert, longAgo: number): Statement {
  const { clinicId: _, patientId: __, askedBy: ___, feature: ____, about: _____, ...set } = row;
  return db
    .insert(modelAsk)
    .values(row)
    .onConflictDoUpdate({
      target: [modelAsk.clinicId, modelAsk.patientId, modelAsk.askedBy, modelAsk.feature, modelAsk.about],
      set: { tries: 0, textSealed: null, reason: null, model: null, helpful: null, ...set },
      setWhere: or(ne(modelAsk.status, "queued"), lt(modelAsk.createdAt, longAgo)),
    });
}

/** One that is still to be settled. */
export function findQueuedAsk(db: ClinicDb, { clinicId }: Scope, id: string) {
  return db
    .select()
    .from(modelAsk)
    .where(and(eq(modelAsk.clinicId, clinicId), eq(modelAsk.id, id), eq(modelAsk.status, "queued")))
    .get();
}

/** Statement that settles one, unless it was dropped or asked anew meanwhile. */
export function settleAsk(
  db: ClinicDb,
  { clinicId, id }: Scope & { id: string },
  settled: Pick<ModelAskRow, "status" | "textSealed" | "reason" | "model">,
): Statement {
  return db
    .update(modelAsk)
    .set({ ...settled, askedSealed: null })
    .where(and(eq(modelAsk.clinicId, clinicId), eq(modelAsk.id, id), eq(modelAsk.status, "queued")));
}

/** Statement that counts a try. */
export function countAskTry(db: ClinicDb, { clinicId, id }: Scope & { id: string }): Statement {
  return db
    .update(modelAsk)
    .set({ tries: sql`${modelAsk.tries} + 1` })
    .where(and(eq(modelAsk.clinicId, clinicId), eq(modelAsk.id, id)));
}

/** Statement that keeps what who asked says of it. */
export function rateAskAt(db: ClinicDb, key: AskKey, helpful: boolean): Statement {
  return db.update(modelAsk).set({ helpful }).where(thisAsk(key));
}

/** Puts an answer in the place of another, if that is what stands. @returns whether it was */
export async function replaceAnswer(
  db: ClinicDb,
  { clinicId, id }: Scope & { id: string },
  standing: string,
  textSealed: string,
): Promise<boolean> {
  const changed = await db
    .update(modelAsk)
    .set({ textSealed })
    .where(and(eq(modelAsk.clinicId, clinicId), eq(modelAsk.id, id), eq(modelAsk.textSealed, standing)))
    .returning({ id: modelAsk.id });
  return changed.length > 0;
}

/** Takes away drafts for notes that are older than an instant (ms), some at once. @returns how many */
export async function deleteOldNoteHelp(db: ClinicDb, before: number): Promise<number> {
  // Literal, as the partial index says it.
  const isOld = sql`${modelAsk.feature} = 'note' and ${modelAsk.createdAt} < ${before}`;
  const { meta } = await deleteSome(db, modelAsk, isOld, 500).run();
  return meta.changes;
}

/** Takes away what was made of an entry, whoever asked for it. */
export async function deleteAsksOf(db: ClinicDb, { clinicId }: Scope, patientId: string, entryId: string) {
  const ofEntry = sql`exists (select 1 from json_each(${modelAsk.sources}) s where s.value ->> 0 = ${entryId})`;
  await db.delete(modelAsk).where(and(eq(modelAsk.clinicId, clinicId), eq(modelAsk.patientId, patientId), ofEntry));
}

/** Takes away all that was asked about a patient by their yes to drafts: weeks and notes. */
export async function deleteAsksAbout(db: ClinicDb, { clinicId }: Scope, patientId: string) {
  const own = and(eq(modelAsk.clinicId, clinicId), eq(modelAsk.patientId, patientId));
  await db.delete(modelAsk).where(and(own, ne(modelAsk.feature, "plain")));
}

/** Statement that takes one away, with what was asked. */
export function deleteAsk(db: ClinicDb, key: AskKey): Statement {
  return db.delete(modelAsk).where(thisAsk(key));
}

/** Takes away what was asked about a patient's documents, or about one of them. */
export async function deleteDocumentAsks(db: ClinicDb, { clinicId }: Scope, patientId: string, documentId?: string) {
  const ofDocument = documentId === undefined ? undefined : eq(modelAsk.about, documentId);
  const own = and(eq(modelAsk.clinicId, clinicId), eq(modelAsk.patientId, patientId), eq(modelAsk.feature, "plain"));
  await db.delete(modelAsk).where(and(own, ofDocument));
}
