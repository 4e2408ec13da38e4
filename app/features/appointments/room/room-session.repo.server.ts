import { and, eq, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { member } from "~/features/tenancy/member/member.table";
import { appointmentPatient } from "../booking/appointment-patient.table";
import { selectPeopleIn } from "../booking/people.repo.server";

/** Who leads a session. */
export function selectLeader(db: ClinicDb, scope: Scope, id: string) {
  const whom = sql`select psychologist_id from appointment where clinic_id = ${scope.clinicId} and id = ${id}`;
  return selectPeopleIn(db, scope, whom);
}

/** Those who come to a session, belong to the clinic and are still cared for by who leads it. */
export function selectWhoComes(db: ClinicDb, { clinicId }: Scope, id: string) {
  return db
    .select({ id: member.id, name: member.name })
    .from(appointmentPatient)
    .innerJoin(
      careLink,
      and(
        eq(careLink.clinicId, clinicId),
        eq(careLink.patientId, appointmentPatient.patientId),
        eq(careLink.psychologistId, appointmentPatient.psychologistId),
        isNull(careLink.endedAt),
      ),
    )
    .innerJoin(member, and(eq(member.clinicId, clinicId), eq(member.id, appointmentPatient.patientId)))
    .where(
      and(
        eq(appointmentPatient.clinicId, clinicId),
        eq(appointmentPatient.appointmentId, id),
        isNull(appointmentPatient.leftAt),
        isNull(member.disabledAt),
      ),
    );
}
