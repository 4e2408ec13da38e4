import { statusFor } from "../../appointment.present";
import {
  placeLine,
  placeOf,
  type Appointment,
  type AppointmentStatus,
  type AppointmentType,
  type CancelReason,
  type CancelSide,
} from "../../appointment";

/** A session as its patient is shown it. Instants in ms, money in centavos. */
export type OwnSession = {
  id: string;
  startAt: number;
  endAt: number;
  type: AppointmentType;
  /** Where to go, in a line; null for one that is online, and where nobody has said. */
  where: string | null;
  /** How it stands for this patient. */
  status: AppointmentStatus;
  psychologistId: string;
  psychologistName: string;
  /** Whom they come with: names, none for most. */
  company: string[];
  cancelFreeHours: number;
  feeCents: number | null;
  feeOwedCents: number | null;
  /** Whose doing it is that they do not come; null while they do. */
  cancelledBy: CancelSide | null;
  /** What they themselves said of not coming. */
  reason: CancelReason | null;
  repeats: boolean;
};

/** Whether it still is to take place, as far as anybody has said. */
export function isStanding({ status }: Pick<OwnSession, "status">): boolean {
  return status === "pending" || status === "scheduled" || status === "confirmed" || status === "in_progress";
}

/** A session with what its patient sees of it, and nothing of the others but their names. */
export function toOwnSession(one: Appointment, patientId: string): OwnSession {
  const own = one.patients.find((other) => other.patientId === patientId);
  const hasLeft = own !== undefined && own.leftAt !== null;
  const { id, startAt, endAt, type, psychologistId, psychologistName, cancelFreeHours, feeCents } = one;
  const others = one.patients.filter((other) => other.patientId !== patientId);
  const place = placeOf(one);
  const cancelledBy = hasLeft ? "patient" : one.cancelledBy;
  return {
    ...{ id, startAt, endAt, type, psychologistId, psychologistName, cancelFreeHours, feeCents },
    status: statusFor(one, patientId),
    where: place && placeLine(place),
    company: others.flatMap(({ name }) => name ?? []),
    feeOwedCents: one.feeOwedCents,
    cancelledBy,
    reason: hasLeft ? own.leftReason : cancelledBy === "patient" && others.length === 0 ? one.cancelReason : null,
    repeats: one.seriesId !== null,
  };
}
