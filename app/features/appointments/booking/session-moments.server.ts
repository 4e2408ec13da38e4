import { and, desc, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { isBehind, type MomentsAsked } from "~/features/tenancy/care-link/moment";
import { appointment } from "./appointment.table";
import { appointmentPatient } from "./appointment-patient.table";

/** Query for the sessions of a pair, or of a patient with whomever (`psychologistId` null), that have begun, or were to begin, behind a place: the newest first. */
export function selectSessionMoments(
  db: ClinicDb,
  { clinicId }: Scope,
  pair: { patientId: string; psychologistId: string | null },
  asked: MomentsAsked,
) {
  return db
    .select({
      kind: sql<"session">`'session'`.as("kind"),
      id: appointmentPatient.appointmentId,
      at: sql<number>`${appointmentPatient.startAt}`.as("at"),
      endAt: appointment.endAt,
      type: appointment.type,
      status: appointment.status,
      leftAt: appointmentPatient.leftAt,
    })
    .from(appointmentPatient)
    .innerJoin(
      appointment,
      and(eq(appointment.clinicId, clinicId), eq(appointment.id, appointmentPatient.appointmentId)),
    )
    .where(
      and(
        eq(appointmentPatient.clinicId, clinicId),
        eq(appointmentPatient.patientId, pair.patientId),
        pair.psychologistId === null ? undefined : eq(appointmentPatient.psychologistId, pair.psychologistId),
        isBehind("session", appointmentPatient.startAt, appointmentPatient.appointmentId, asked),
      ),
    )
    .orderBy(desc(appointmentPatient.startAt), desc(appointmentPatient.appointmentId))
    .limit(asked.limit);
}
