import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import type { Keyset } from "~/lib/page";
import type { IssuedDocument } from "./issued-document";
import { issuedDocument } from "./issued-document.table";

export type DocumentRow = typeof issuedDocument.$inferSelect;

/** A row as lists show it. */
export function shownDocument(row: DocumentRow): IssuedDocument {
  const { id, patientId, kind, number, status, issuedOn, validUntil, deliveredAt, openedAt, revokedAt } = row;
  return { id, patientId, kind, number, status, issuedOn, validUntil, deliveredAt, openedAt, revokedAt };
}

/** A document of the clinic, whoever asks. */
export function selectDocument(db: ClinicDb, { clinicId }: Scope, id: string) {
  return db
    .select()
    .from(issuedDocument)
    .where(and(eq(issuedDocument.clinicId, clinicId), eq(issuedDocument.id, id)))
    .limit(1);
}

type Whose = { patientId: string; psychologistId?: string; delivered?: true };

/** Documents of a patient, the newest first: those of one psychologist, or those that were given to them. */
export function selectDocuments(
  db: ClinicDb,
  { clinicId }: Scope,
  { patientId, psychologistId, delivered }: Whose,
  { after, limit }: { after: Keyset | null; limit: number },
) {
  return db
    .select()
    .from(issuedDocument)
    .where(
      and(
        eq(issuedDocument.clinicId, clinicId),
        eq(issuedDocument.patientId, patientId),
        psychologistId === undefined ? undefined : eq(issuedDocument.psychologistId, psychologistId),
        delivered ? isNotNull(issuedDocument.deliveredAt) : undefined,
        after ? sql`(${issuedDocument.createdAt}, ${issuedDocument.id}) < (${after.at}, ${after.id})` : undefined,
      ),
    )
    .orderBy(desc(issuedDocument.createdAt), desc(issuedDocument.id))
    .limit(limit);
}

/** Statement that writes a document under the psychologist's next number: taken and used in one step. */
export function insertDocument(db: ClinicDb, row: Omit<typeof issuedDocument.$inferInsert, "number">): Statement {
  const next = sql<number>`(select coalesce(max(number), 0) + 1 from issued_document where clinic_id = ${row.clinicId} and psychologist_id = ${row.psychologistId})`;
  return db.insert(issuedDocument).values({ ...row, number: next });
}

type Changes = Partial<Pick<DocumentRow, "status" | "revokedAt" | "deliveredAt">>;

/** Statement that changes where a document stands, never what it says; nothing when the version read is no longer there. */
export function updateDocument(
  db: ClinicDb,
  { clinicId, id, version }: Pick<DocumentRow, "clinicId" | "id" | "version">,
  changes: Changes,
): Statement {
  return db
    .update(issuedDocument)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(issuedDocument.clinicId, clinicId), eq(issuedDocument.id, id), eq(issuedDocument.version, version)));
}

/** Statement that notes when the patient first opened it. */
export function markOpened(
  db: ClinicDb,
  { clinicId, id }: Pick<DocumentRow, "clinicId" | "id">,
  now: number,
): Statement {
  return db
    .update(issuedDocument)
    .set({ openedAt: now })
    .where(and(eq(issuedDocument.clinicId, clinicId), eq(issuedDocument.id, id), isNull(issuedDocument.openedAt)));
}
