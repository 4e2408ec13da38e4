import { and, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { issuedDocument } from "~/features/documents/issued/issued-document.table";
import type { Scope } from "~/features/kernel/ctx";
import { plainVersion } from "./plain-version.table";

export type PlainRow = typeof plainVersion.$inferSelect;

const ofDocument = ({ clinicId }: Scope, documentId: string) =>
  and(eq(plainVersion.clinicId, clinicId), eq(plainVersion.documentId, documentId));

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

/** Statement that puts plain words in the place of what was there. */
export function upsertPlain(db: ClinicDb, row: PlainRow): Statement {
  const { clinicId: _, documentId: __, ...set } = row;
  return db
    .insert(plainVersion)
    .values(row)
    .onConflictDoUpdate({ target: [plainVersion.clinicId, plainVersion.documentId], set });
}

/** Statement that takes the plain words of a document away. */
export function deletePlain(db: ClinicDb, scope: Scope, documentId: string): Statement {
  return db.delete(plainVersion).where(ofDocument(scope, documentId));
}

/** Statement that takes away all of a patient's. */
export function deletePlainOf(db: ClinicDb, { clinicId }: Scope, patientId: string): Statement {
  return db.delete(plainVersion).where(and(eq(plainVersion.clinicId, clinicId), eq(plainVersion.patientId, patientId)));
}
