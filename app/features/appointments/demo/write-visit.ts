import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { days, hours, minutes } from "~/lib/duration";
import { houseZone } from "~/lib/time/zone";
import type { AppointmentStatus, AppointmentType, CancelReason } from "../appointment";
import { expected } from "../booking/participants";
import { byHand, giveTimeBack, insertAppointments } from "../booking/write-appointments.repo.server";
import { nextReminderAt } from "../reminders/reminder.policy";
import { updateAppointment, type Changes } from "../steps/steps.repo.server";

/** What a session of the demo data costs. */
export const feeCents = 18_000;
const cancelFreeHours = 24;

/** A session of the demo data as it stands now. */
export type DemoVisit = {
  id: string;
  psychologistId: string;
  patientIds: string[];
  /** ms */
  startAt: number;
  type: AppointmentType;
  status: AppointmentStatus;
  /** Why the patient did not come. */
  reason?: CancelReason | undefined;
  /** The series it is of, and which day (YYYY-MM-DD) of it. */
  series?: { id: string; occurrence: string };
};

/** What a session has become since it was booked; null while it stands as it was. */
function changesOf({ status, reason, startAt, patientIds }: DemoVisit, now: number): Changes | null {
  if (status === "scheduled" || status === "pending") return null;
  if (status === "cancelled") {
    const how = { cancelledBy: "patient", cancelReason: reason ?? null, cancelledAt: startAt - hours(30) } as const;
    return { status, ...how, feeOwedCents: 0, icsSequence: 1, nextReminderAt: null };
  }
  const patients = patientIds.map((id) => ({ ...expected(id), confirmedAt: startAt - hours(20) }));
  const reminder = status === "confirmed" ? nextReminderAt({ startAt, feeCents, cancelFreeHours }, now) : null;
  return {
    ...{ status, patients, nextReminderAt: reminder },
    ...(status === "no_show" ? { feeOwedCents: feeCents } : {}),
  };
}

/** Statements that write a session: booked some time before, by hand, and what has become of it. @param now ms */
export function writeVisit(db: ClinicDb, clinicId: string, visit: DemoVisit, now: number): Statement[] {
  const { id, psychologistId, patientIds, startAt, type, status, series } = visit;
  const session = {
    ...{ id, psychologistId, startAt, endAt: startAt + minutes(50), type, feeCents, cancelFreeHours },
    status: status === "pending" ? ("pending" as const) : ("scheduled" as const),
    ...{ seriesId: series?.id ?? null, occurrence: series?.occurrence ?? null, zone: houseZone, room: byHand },
    patients: patientIds.map((patientId) => ({ patientId, notesSealed: null })),
  };
  const bookedAt = Math.min(now, startAt - days(1));
  const became = changesOf(visit, now);
  return [
    ...insertAppointments(db, { clinicId }, [session], { createdBy: psychologistId, now: bookedAt }),
    ...(became ? [updateAppointment(db, { clinicId }, { id, version: 1 }, became, Math.min(now, startAt))] : []),
    ...(status === "cancelled" ? [giveTimeBack(db, { clinicId }, id)] : []),
  ];
}
