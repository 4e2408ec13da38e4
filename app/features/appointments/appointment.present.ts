import { iso } from "~/lib/time/iso";
import type { Appointment } from "./appointment";

/** A session as the API shows it: ids and times, no names. */
export function showAppointment(one: Appointment) {
  const ids = one.patients.map(({ patientId }) => patientId);
  return {
    id: one.id,
    patientId: ids[0] ?? "",
    ...(ids.length > 1 ? { patientIds: ids } : {}),
    psychologistId: one.psychologistId,
    sessionDate: iso(one.startAt),
    durationMinutes: Math.round((one.endAt - one.startAt) / 60_000),
    type: one.type,
    ...(one.place === null ? {} : { place: one.place }),
    status: one.status,
    ...(one.seriesId === null ? {} : { seriesId: one.seriesId }),
    ...(one.feeCents === null ? {} : { feeCents: one.feeCents }),
    ...(one.feeOwedCents === null ? {} : { feeOwedCents: one.feeOwedCents }),
    cancelFreeHours: one.cancelFreeHours,
    version: one.version,
  };
}

/** The same for the patient: how it stands for them, who may have left, or said that they come. */
export function showOwnAppointment(one: Appointment, patientId: string) {
  return { ...showAppointment(one), patientId, status: statusFor(one, patientId) };
}

/** How a session stands for one of its patients. */
export function statusFor({ status, patients }: Appointment, patientId: string): Appointment["status"] {
  const own = patients.find((one) => one.patientId === patientId);
  if (own && own.leftAt !== null) return "cancelled";
  return status === "scheduled" && own && own.confirmedAt !== null ? "confirmed" : status;
}
