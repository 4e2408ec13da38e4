import type { ClinicCtx } from "~/features/kernel/ctx";
import type { Appointment } from "../appointment";
import type { AppointmentRow } from "./appointment.repo.server";
import { selectLinked, selectPeople, type Person } from "./people.repo.server";

/** A session with the names of its people, of those whose names the reader may see. */
export function withNames(row: AppointmentRow, psychologistName: string, people: readonly Person[]): Appointment {
  const patients = row.patients.map((one) => {
    const known = people.find(({ id }) => id === one.patientId);
    const { name = null, avatarFileId = null, cycle = null } = known ?? {};
    return { ...one, name, avatarFileId, cycle };
  });
  return { ...row, psychologistName, patients };
}

/**
 * Sessions with names, in one round trip for all. A psychologist is told the names of those she cares for: whom she does not any more
 * stands in her agenda without one. A patient is not told what others said of coming.
 * @param rows of one psychologist's agenda, or of one patient's list
 */
export async function nameAll(ctx: ClinicCtx, rows: readonly AppointmentRow[]): Promise<Appointment[]> {
  if (rows.length === 0) return [];
  const { actor, db } = ctx;
  const patientIds = new Set(rows.flatMap(({ patients }) => patients.map(({ patientId }) => patientId)));
  if (actor.role === "psychologist") {
    const linked = await selectLinked(db, actor, actor.memberId, [...patientIds]);
    return rows.map((row) => withNames(row, actor.name, linked));
  }
  const ids = new Set([...patientIds, ...rows.map(({ psychologistId }) => psychologistId)]);
  const people = await selectPeople(db, actor, [...ids]);
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? "";
  const named = rows.map((row) => withNames(row, nameOf(row.psychologistId), people));
  return actor.role === "patient" ? named.map((one) => asSeenBy(actor.memberId, one)) : named;
}

/** A session with the names of its people, as one of its patients sees it. */
export function namedForPatient(patientId: string, row: AppointmentRow, people: readonly Person[]): Appointment {
  const name = people.find(({ id }) => id === row.psychologistId)?.name ?? "";
  return asSeenBy(patientId, withNames(row, name, people));
}

/** What a patient sees of a session: whom they come with, but not what the others said of it. */
function asSeenBy(patientId: string, one: Appointment): Appointment {
  const silent = { confirmedAt: null, leftAt: null, leftReason: null };
  return {
    ...one,
    patients: one.patients.map((other) => (other.patientId === patientId ? other : { ...other, ...silent })),
  };
}
