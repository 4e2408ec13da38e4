import { and, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { emergencyContact } from "./emergency-contact.table";

export type NewContact = typeof emergencyContact.$inferInsert;

const own = ({ clinicId }: Scope, patientId: string, id: string) =>
  and(eq(emergencyContact.clinicId, clinicId), eq(emergencyContact.id, id), eq(emergencyContact.patientId, patientId));

/** Statement that adds a contact. */
export function insertContact(db: ClinicDb, row: NewContact): Statement {
  return db.insert(emergencyContact).values(row);
}

/** A patient's contacts with all that is known of them, for carrying them to another place of theirs. */
export async function selectWholeContacts(db: ClinicDb, { clinicId }: Scope, patientId: string) {
  return db
    .select()
    .from(emergencyContact)
    .where(and(eq(emergencyContact.clinicId, clinicId), eq(emergencyContact.patientId, patientId)))
    .limit(50);
}

/** Statement that adds a contact that comes from another place of the patient's, once. */
export function insertCarriedContact(db: ClinicDb, row: NewContact): Statement {
  return db.insert(emergencyContact).values(row).onConflictDoNothing();
}

/** Statement that changes a patient's contact. */
export function updateContact(
  db: ClinicDb,
  scope: Scope,
  {
    patientId,
    id,
    ...changed
  }: Pick<NewContact, "patientId" | "id" | "nameSealed" | "phoneSealed"> & {
    relationSealed: string | null;
    consentedAt: number | null;
  },
): Statement {
  return db
    .update(emergencyContact)
    .set({ ...changed, version: sql`${emergencyContact.version} + 1` })
    .where(own(scope, patientId, id));
}

/** Statement that removes a patient's contact. */
export function deleteContact(db: ClinicDb, scope: Scope, patientId: string, id: string): Statement {
  return db.delete(emergencyContact).where(own(scope, patientId, id));
}
