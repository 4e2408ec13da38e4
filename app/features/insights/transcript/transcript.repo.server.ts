import { and, asc, eq, isNotNull, isNull, lt, ne, or, sql, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { diaryEntry } from "~/features/diary/entry/diary-entry.table";
import { fileUse } from "~/features/files/store/file-use.table";
import type { Scope } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { deleteRatingsOf, selectRatings } from "../rating/rating.repo.server";
import { transcript } from "./transcript.table";

export type TranscriptRow = typeof transcript.$inferSelect;
type OfEntry = Scope & { patientId: string; entryId: string };
type One = Scope & { id: string };

const one = ({ clinicId, id }: One) => and(eq(transcript.clinicId, clinicId), eq(transcript.id, id));
const ofEntry = ({ clinicId, patientId, entryId }: OfEntry) =>
  and(
    eq(transcript.clinicId, clinicId),
    eq(transcript.entryId, entryId),
    // The plus keeps the index of the patient out of it.
    sql`+${transcript.patientId} = ${patientId}`,
  );

/** Its sound is still part of an entry that is there and shared: what is not is on its way out, and no more shown. */
const stands = sql`exists (select 1 from ${diaryEntry} e where e.clinic_id = ${transcript.clinicId} and e.id = ${transcript.entryId}
  and e.patient_id = ${transcript.patientId} and e.is_private = 0 and e.deleted_at is null)
  and exists (select 1 from ${fileUse} u where u.clinic_id = ${transcript.clinicId} and u.target_kind = 'diary_entry'
  and u.target_id = ${transcript.entryId} and u.file_id = ${transcript.fileId})`;

/** Query for what was heard in the sounds of an entry: as many rows as it has sounds, at most. */
export function selectTranscripts(db: ClinicDb, scope: OfEntry) {
  return db
    .select()
    .from(transcript)
    .where(and(ofEntry(scope), stands))
    .orderBy(asc(transcript.fileId));
}

/** Query for one that its patient is shown. */
export function selectShownTranscript(db: ClinicDb, { clinicId, patientId }: Omit<OfEntry, "entryId">, id: string) {
  const own = and(one({ clinicId, id }), eq(transcript.patientId, patientId));
  return db
    .select({ id: transcript.id })
    .from(transcript)
    .where(and(own, eq(transcript.status, "ready"), isNotNull(transcript.seenAt), stands));
}

/** Query for what its patient said of what was heard in an entry. */
export function selectSoundRatings(db: ClinicDb, scope: OfEntry) {
  return selectRatings(db, scope, db.select({ id: transcript.id }).from(transcript).where(ofEntry(scope)));
}

/** Query for whether one may still be sent: its sound stands, and somebody cares for its patient, who reads it first. */
export function selectStillHeard(db: ClinicDb, row: One) {
  const cared = sql`exists (select 1 from ${careLink} c where c.clinic_id = ${transcript.clinicId} and c.patient_id = ${transcript.patientId} and c.ended_at is null)`;
  return db
    .select({ stands: sql<number>`${stands}`.as("stands"), cared: sql<number>`${cared}`.as("cared") })
    .from(transcript)
    .where(one(row))
    .limit(1);
}

/** Statement that asks for one in the place of an older one; what is under way since `longAgo` (ms), and what can be read, stays. */
export function upsertAskedSound(db: ClinicDb, row: typeof transcript.$inferInsert, longAgo: number): Statement {
  const { clinicId: _, entryId: __, fileId: ___, patientId: ____, ...set } = row;
  return db
    .insert(transcript)
    .values(row)
    .onConflictDoUpdate({
      target: [transcript.clinicId, transcript.entryId, transcript.fileId],
      set: {
        tries: 0,
        textSealed: null,
        reason: null,
        model: null,
        seenBy: null,
        seenAt: null,
        correctedBy: null,
        ...set,
      },
      setWhere: or(
        eq(transcript.status, "none"),
        and(eq(transcript.status, "queued"), lt(transcript.createdAt, longAgo)),
      ),
    });
}

/** One that is still to be settled. */
export function findQueuedSound(db: ClinicDb, row: One) {
  return db
    .select()
    .from(transcript)
    .where(and(one(row), eq(transcript.status, "queued")))
    .get();
}

/** Statement that settles one, unless it was dropped or asked anew meanwhile. */
export function settleSound(
  db: ClinicDb,
  row: One,
  settled: Pick<TranscriptRow, "status" | "textSealed" | "reason" | "model">,
): Statement {
  return db
    .update(transcript)
    .set(settled)
    .where(and(one(row), eq(transcript.status, "queued")));
}

/** Statement that counts a try. */
export function countSoundTry(db: ClinicDb, row: One): Statement {
  return db
    .update(transcript)
    .set({ tries: sql`${transcript.tries} + 1` })
    .where(one(row));
}

/** Statement that changes one in a certain state, and nothing where it is in another. */
export function changeTranscript(
  db: ClinicDb,
  row: One,
  state: "unseen" | "seen",
  set: Partial<Pick<TranscriptRow, "textSealed" | "seenBy" | "seenAt" | "correctedBy" | "status" | "reason">>,
): Statement {
  const isIn = state === "seen" ? isNotNull(transcript.seenAt) : isNull(transcript.seenAt);
  return db
    .update(transcript)
    .set(set)
    .where(and(one(row), isIn, eq(transcript.status, "ready")));
}

/** Statements that take some away, with what was said of them. */
function deleteWhere(db: ClinicDb, scope: Scope, these: SQL | undefined): [Statement, Statement] {
  const ids = db.select({ id: transcript.id }).from(transcript).where(these);
  return [deleteRatingsOf(db, scope, ids), db.delete(transcript).where(these)];
}

/** Statements that take one away, with what was said of it. */
export function deleteTranscript(db: ClinicDb, row: One): [Statement, Statement] {
  return deleteWhere(db, row, one(row));
}

/** Takes away what was heard in sounds that an entry has no more, or that are shared no more. */
export async function deleteGone(db: ClinicDb, scope: OfEntry): Promise<void> {
  await db.batch(deleteWhere(db, scope, and(ofEntry(scope), sql`not (${stands})`)));
}

/** Takes away what nobody has let the patient have yet. */
export async function deleteUnseen(
  db: ClinicDb,
  { clinicId, patientId }: Scope & { patientId: string },
): Promise<void> {
  const own = and(eq(transcript.clinicId, clinicId), eq(transcript.patientId, patientId));
  await db.delete(transcript).where(and(own, or(isNull(transcript.seenAt), ne(transcript.status, "ready"))));
}
