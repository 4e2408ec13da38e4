import type { AppointmentStatus } from "../appointment";
import type { IcalEvent } from "./ical";

/** What of a session a calendar is told. Instants in ms. */
export type CalendarSession = {
  id: string;
  startAt: number;
  endAt: number;
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

/** A session as a calendar's entry; its UID is the same for ever, wherever it is moved. */
export function sessionEvent(session: CalendarSession, summary: string): IcalEvent {
  const { id, startAt, endAt, icsSequence: sequence, updatedAt: changedAt } = session;
  return { uid: `${id}@caris`, sequence, startAt, endAt, changedAt, status: statusOf(session.status), summary };
}
