import { and, eq, isNull } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isOneOf } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";
import type { CareScope } from "../cycle/cycle-dates.server";
import { careGuardian } from "./care-guardian.table";

type Row = typeof careGuardian.$inferSelect;

const ofPatient = ({ clinicId, patientId }: CareScope) =>
  and(eq(careGuardian.clinicId, clinicId), eq(careGuardian.patientId, patientId));

/** What is recorded of a patient's age and guardian, with who recorded it. */
export async function findGuardian(
  db: ClinicDb,
  scope: CareScope,
): Promise<(Row & { recordedByName: string | null }) | undefined> {
  const found = await db
    .select({ row: careGuardian, name: member.name })
    .from(careGuardian)
    .leftJoin(member, and(eq(member.clinicId, scope.clinicId), eq(member.id, careGuardian.recordedBy)))
    .where(ofPatient(scope))
    .get();
  return found && { ...found.row, recordedByName: found.name };
}

/** Statement that records it, over what was recorded; the event of the same version lets only one such through. */
export function upsertGuardian(db: ClinicDb, row: Row): Statement {
  const { clinicId: _, patientId: __, ...changed } = row;
  return db
    .insert(careGuardian)
    .values(row)
    .onConflictDoUpdate({ target: [careGuardian.clinicId, careGuardian.patientId], set: changed });
}

/** Query for those of these patients of whom a birth date is known and no authorisation. */
export function selectUnauthorised(db: ClinicDb, { clinicId }: Scope, patientIds: readonly string[]) {
  return db
    .select({ patientId: careGuardian.patientId, birthDate: careGuardian.birthDate })
    .from(careGuardian)
    .where(
      and(
        eq(careGuardian.clinicId, clinicId),
        isOneOf(careGuardian.patientId, patientIds),
        isNull(careGuardian.authorisedOn),
      ),
    );
}
