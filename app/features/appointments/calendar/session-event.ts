import {
  placeLine,
  placeOf,
  type AppointmentStatus,
  type AppointmentType,
  type Participant,
  type Place,
} from "../appointment";
import type { IcalEvent } from "./ical";

/** What of a session a calendar is told. Instants in ms. */
export type CalendarSession = {
  id: string;
  startAt: number;
  endAt: number;
  type: AppointmentType;
  place: Place | null;
  status: AppointmentStatus;
  icsSequence: number;
  updatedAt: number;
};

/** What sessions are called in somebody's calendar: it is seen over shoulders and on lock screens. */
export const neutralTitle = "Compromisso";

function statusOf(status: AppointmentStatus): IcalEvent["status"] {
  if (status === "cancelled") return "CANCELLED";
  return status === "pending" ? "TENTATIVE" : "CONFIRMED";
}

/** How a session stands for a member: for one of several who does not come it is cancelled. Null: not theirs. */
export function standingFor<Row extends CalendarSession & { psychologistId: string; patients: readonly Participant[] }>(
  row: Row,
  memberId: string,
): Row | null {
  if (row.psychologistId === memberId) return row;
  const own = row.patients.find(({ patientId }) => patientId === memberId);
  if (!own) return null;
  return own.leftAt === null ? row : { ...row, status: "cancelled" };
}

/** What an entry says beside its hour: where to look, and nothing of what it is. @param origin of the app */
export function neutralDetails(origin: string): string {
  return `Detalhes na CÁRIS: ${origin}`;
}

/** A session as a calendar's entry; its UID is the same for ever, wherever it is moved. */
export function sessionEvent(session: CalendarSession, summary: string): IcalEvent {
  const { id, startAt, endAt, icsSequence: sequence, updatedAt: changedAt } = session;
  const place = placeOf(session);
  const where = place && { location: placeLine(place) };
  return {
    uid: `${id}@caris`,
    sequence,
    startAt,
    endAt,
    changedAt,
    status: statusOf(session.status),
    summary,
    ...where,
  };
}
