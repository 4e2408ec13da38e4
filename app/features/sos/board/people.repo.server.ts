import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { member } from "~/features/tenancy/member/member.table";
import { emergencyContact } from "../contacts/emergency-contact.table";
import { sosCover, sosPolicy } from "../ladder/sos-setting.table";

/** Admins who are called, at most: a clinic has few, and an alert must not become a flood. */
const mostAdmins = 30;

const psychologist = alias(member, "psychologist");
const substitute = alias(member, "substitute");

/**
 * Query for who cares for a patient now, with their substitutes: at most 20. Of a psychologist who is shut out the substitute still
 * stands in, until somebody has taken the care over.
 */
export function selectTeam(db: ClinicDb, { clinicId }: Scope, patientId: string) {
  return db
    .select({
      id: psychologist.id,
      accountId: psychologist.accountId,
      name: psychologist.name,
      outAt: sql<number | null>`${psychologist.disabledAt}`.as("out_at"),
      // Named, for a batch of D1 answers by name and both are columns of `member`.
      substituteId: sql<string | null>`${substitute.id}`.as("substitute_id"),
      substituteAccountId: sql<string | null>`${substitute.accountId}`.as("substitute_account_id"),
      substituteName: sql<string | null>`${substitute.name}`.as("substitute_name"),
    })
    .from(careLink)
    .innerJoin(psychologist, and(eq(psychologist.clinicId, clinicId), eq(psychologist.id, careLink.psychologistId)))
    .leftJoin(sosCover, and(eq(sosCover.clinicId, clinicId), eq(sosCover.psychologistId, careLink.psychologistId)))
    .leftJoin(
      substitute,
      and(eq(substitute.clinicId, clinicId), eq(substitute.id, sosCover.substituteId), isNull(substitute.disabledAt)),
    )
    .where(and(eq(careLink.clinicId, clinicId), eq(careLink.patientId, patientId), isNull(careLink.endedAt)))
    .orderBy(asc(careLink.startedAt), asc(careLink.id))
    .limit(20);
}

/** Query for a clinic's admins who are not shut out: at most 30. */
export function selectAdmins(db: ClinicDb, { clinicId }: Scope) {
  return db
    .select({ id: member.id, accountId: member.accountId, name: member.name })
    .from(member)
    .where(and(eq(member.clinicId, clinicId), eq(member.role, "admin"), isNull(member.disabledAt)))
    .orderBy(asc(member.sortName), asc(member.id))
    .limit(mostAdmins);
}

/** Query for a patient's emergency contacts, sealed. */
export function selectContacts(db: ClinicDb, { clinicId }: Scope, patientId: string) {
  return db
    .select({
      id: emergencyContact.id,
      nameSealed: emergencyContact.nameSealed,
      relationSealed: emergencyContact.relationSealed,
      phoneSealed: emergencyContact.phoneSealed,
      consentedAt: emergencyContact.consentedAt,
      createdAt: emergencyContact.createdAt,
      version: emergencyContact.version,
    })
    .from(emergencyContact)
    .where(and(eq(emergencyContact.clinicId, clinicId), eq(emergencyContact.patientId, patientId)))
    .orderBy(asc(emergencyContact.createdAt), asc(emergencyContact.id))
    .limit(10);
}

/** Query for the account of a member. */
export function selectAccount(db: ClinicDb, { clinicId }: Scope, memberId: string) {
  return db
    .select({ accountId: member.accountId })
    .from(member)
    .where(and(eq(member.clinicId, clinicId), eq(member.id, memberId)))
    .limit(1);
}

/** Query for a clinic's own ladder. */
export function selectPolicy(db: ClinicDb, { clinicId }: Scope) {
  return db.select({ policy: sosPolicy.policy }).from(sosPolicy).where(eq(sosPolicy.clinicId, clinicId)).limit(1);
}

/** Whether a psychologist has an open care link with a patient. */
export async function caresFor(
  db: ClinicDb,
  { clinicId }: Scope,
  psychologistId: string,
  patientId: string,
): Promise<boolean> {
  const row = await db
    .select({ id: careLink.id })
    .from(careLink)
    .where(
      and(
        eq(careLink.clinicId, clinicId),
        eq(careLink.patientId, patientId),
        eq(careLink.psychologistId, psychologistId),
        isNull(careLink.endedAt),
      ),
    )
    .get();
  return row !== undefined;
}
