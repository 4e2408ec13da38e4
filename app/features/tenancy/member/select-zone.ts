import { and, eq } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { PatientScope } from "~/features/kernel/ctx";
import { member } from "./member.table";

/** Query for the IANA zone that a patient's days are counted in: no row or one. */
export function selectZone(db: ClinicDb, { clinicId, patientId }: PatientScope) {
  return db
    .select({ zone: member.zone })
    .from(member)
    .where(and(eq(member.clinicId, clinicId), eq(member.id, patientId)))
    .limit(1);
}
