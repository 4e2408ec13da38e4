import { and, asc, desc, eq, gte, lte, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { isBehind, type MomentsAsked } from "~/features/tenancy/care-link/moment";
import { appointment } from "../booking/appointment.table";
import { appointmentPatient } from "../booking/appointment-patient.table";

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

/** Query for the sessions of a pair that begin within a span of instants (ms, both included), the oldest first: so many at most. */
export function selectSessionsBetween(
  db: ClinicDb,
  { clinicId }: Scope,
  pair: { patientId: string; psychologistId: string },
  { from, to, limit }: { from: number; to: number; limit: number },
) {
  return db
    .select({
      startAt: appointmentPatient.startAt,
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
        eq(appointmentPatient.psychologistId, pair.psychologistId),
        gte(appointmentPatient.startAt, from),
        lte(appointmentPatient.startAt, to),
      ),
    )
    .orderBy(asc(appointmentPatient.startAt), asc(appointmentPatient.appointmentId))
    .limit(limit);
}
