import { and, eq, sql, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { issuedDocument } from "~/features/documents/issued/issued-document.table";
import type { Scope } from "~/features/kernel/ctx";
import { modelAsk } from "../asked/model-ask.table";
import { deleteRatingsOf, selectRatings } from "../rating/rating.repo.server";
import { plainVersion } from "./plain-version.table";

export type PlainRow = typeof plainVersion.$inferSelect;

const ofDocument = ({ clinicId }: Scope, documentId: string) =>
  and(eq(plainVersion.clinicId, clinicId), eq(plainVersion.documentId, documentId));

const own = (clinicId: string, patientId: string) =>
  and(eq(plainVersion.clinicId, clinicId), eq(plainVersion.patientId, patientId));

const idsOf = (db: ClinicDb, these: SQL | undefined) =>
  db.select({ id: plainVersion.id }).from(plainVersion).where(these);

/** Its document is good as it was issued: of one that was revoked or replaced there are no plain words. */
const stands = sql`exists (select 1 from ${issuedDocument} d where d.clinic_id = ${plainVersion.clinicId} and d.id = ${plainVersion.documentId}
  and d.status = 'issued')`;

/** Query for the plain words of a document, one row by its key. */
export function selectPlain(db: ClinicDb, scope: Scope, documentId: string) {
  return db
    .select()
    .from(plainVersion)
    .where(and(ofDocument(scope, documentId), stands))
    .limit(1);
}

/** Query for plain words that their patient may read, by their own id. */
export function selectShownPlain(db: ClinicDb, { clinicId, patientId }: Scope & { patientId: string }, id: string) {
  const { model, promptVersion } = plainVersion;
  return db
    .select({ model, promptVersion })
    .from(plainVersion)
    .where(and(own(clinicId, patientId), eq(plainVersion.id, id), stands));
}

/** Query for what its patient said of the plain words of a document. */
export function selectPlainRating(db: ClinicDb, scope: Scope & { patientId: string }, documentId: string) {
  return selectRatings(db, scope, idsOf(db, ofDocument(scope, documentId)));
}

/**
 * Statements that put plain words in the place of what was there, with what was said of that. They fail on `text_sealed` where the document
 * is not in force any more, and on `model` where the draft that they are made of is not the one that stands.
 */
export function upsertPlain(
  db: ClinicDb,
  row: PlainRow,
  draft: { id: string; textSealed: string },
): [Statement, Statement] {
  const { clinicId, documentId, ...set } = row;
  const inForce = sql`exists (select 1 from ${issuedDocument} d where d.clinic_id = ${clinicId} and d.id = ${documentId} and d.status = 'issued')`;
  const drafted = sql`exists (select 1 from ${modelAsk} a where a.clinic_id = ${clinicId} and a.id = ${draft.id} and a.text_sealed = ${draft.textSealed})`;
  const guarded = {
    textSealed: sql`case when ${inForce} then ${row.textSealed} end`,
    model: sql`case when ${drafted} then ${row.model} end`,
  };
  return [
    deleteRatingsOf(db, { clinicId }, idsOf(db, ofDocument(row, documentId))),
    db
      .insert(plainVersion)
      .values({ ...row, ...guarded })
      .onConflictDoUpdate({ target: [plainVersion.clinicId, plainVersion.documentId], set }),
  ];
}

function deleteWhere(db: ClinicDb, scope: Scope, these: SQL | undefined): [Statement, Statement] {
  return [deleteRatingsOf(db, scope, idsOf(db, these)), db.delete(plainVersion).where(these)];
}

/** Statements that take the plain words of a document away, with what was said of them. */
export function deletePlain(db: ClinicDb, scope: Scope, documentId: string): [Statement, Statement] {
  return deleteWhere(db, scope, ofDocument(scope, documentId));
}

/** Statements that take away all of a patient's. */
export function deletePlainOf(db: ClinicDb, scope: Scope, patientId: string): [Statement, Statement] {
  return deleteWhere(db, scope, own(scope.clinicId, patientId));
}
