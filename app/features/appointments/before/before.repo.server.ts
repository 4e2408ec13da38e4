import { and, desc, eq, isNull, lt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { member } from "~/features/tenancy/member/member.table";
import { appointment } from "../booking/appointment.table";
import { appointmentPatient } from "../booking/appointment-patient.table";

const earlier = alias(appointmentPatient, "earlier");
const held = alias(appointment, "held");
const last = alias(appointmentPatient, "last");
const lastSession = alias(appointment, "last_session");

/** A session of hers, and nobody else's. */
export type Led = Scope & { psychologistId: string; id: string };

const ofSession = ({ clinicId, psychologistId, id }: Led) =>
  and(
    eq(appointmentPatient.clinicId, clinicId),
    eq(appointmentPatient.appointmentId, id),
    eq(appointmentPatient.psychologistId, psychologistId),
  );

/** The last session that a patient of this one had with her before it, and came to. */
function lastHeld(db: ClinicDb, { clinicId, psychologistId }: Led) {
  return db
    .select({ id: held.id })
    .from(earlier)
    .innerJoin(held, and(eq(held.clinicId, clinicId), eq(held.id, earlier.appointmentId)))
    .where(
      and(
        eq(earlier.clinicId, clinicId),
        eq(earlier.patientId, appointmentPatient.patientId),
        eq(earlier.psychologistId, psychologistId),
        lt(earlier.startAt, appointmentPatient.startAt),
        isNull(earlier.leftAt),
        eq(held.status, "completed"),
      ),
    )
    .orderBy(desc(earlier.startAt))
    .limit(1);
}

/** Who comes to a session, with what was noted for it and of the last one they had; of each one row. */
export function selectComers(db: ClinicDb, led: Led) {
  const { clinicId } = led;
  return db
    .select({
      patientId: sql<string>`${appointmentPatient.patientId}`.as("comer_id"),
      notesSealed: sql<string | null>`${appointmentPatient.notesSealed}`.as("own_notes"),
      lastId: sql<string | null>`${last.appointmentId}`.as("last_id"),
      lastNotesSealed: sql<string | null>`${last.notesSealed}`.as("last_notes"),
      lastStartAt: sql<number | null>`${lastSession.startAt}`.as("last_start"),
      lastEndAt: sql<number | null>`${lastSession.endAt}`.as("last_end"),
    })
    .from(appointmentPatient)
    .leftJoin(
      last,
      and(
        eq(last.clinicId, clinicId),
        eq(last.appointmentId, sql`(${lastHeld(db, led)})`),
        eq(last.patientId, appointmentPatient.patientId),
      ),
    )
    .leftJoin(lastSession, and(eq(lastSession.clinicId, clinicId), eq(lastSession.id, last.appointmentId)))
    .where(and(ofSession(led), isNull(appointmentPatient.leftAt)));
}

const linkedComers = (led: Led) =>
  and(
    eq(careLink.clinicId, led.clinicId),
    eq(careLink.psychologistId, led.psychologistId),
    isNull(careLink.endedAt),
    sql`${careLink.patientId} in (select p.patient_id from appointment_patient p where p.clinic_id = ${led.clinicId}
      and p.appointment_id = ${led.id} and p.psychologist_id = ${led.psychologistId})`,
  );

/** Those of them whom she cares for now, by name. */
export function selectCared(db: ClinicDb, led: Led) {
  return db
    .select({
      id: sql<string>`${careLink.patientId}`.as("patient_id"),
      name: member.name,
      avatarFileId: member.avatarFileId,
      zone: member.zone,
      cycle: careLink.cycle,
    })
    .from(careLink)
    .innerJoin(member, and(eq(member.clinicId, led.clinicId), eq(member.id, careLink.patientId)))
    .where(linkedComers(led));
}

/** The same as a query for the owners of keys. */
export function caredIds(db: ClinicDb, led: Led) {
  const ids = db.select({ patientId: careLink.patientId }).from(careLink).where(linkedComers(led));
  return sql`${ids}`;
}
