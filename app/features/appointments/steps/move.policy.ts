import { hours, minutes } from "~/lib/duration";
import type { AppointmentStatus, AppointmentType, Participant, Place } from "../appointment";
import { freeUntil } from "./fee.policy";

/** When and how a session takes place. Instants in ms. */
export type Sitting = { startAt: number; endAt: number; type: AppointmentType };

/** What is asked of a move; what is left out stays. */
export type Move = {
  startAt?: number | undefined;
  durationMinutes?: number | undefined;
  type?: AppointmentType | undefined;
  /** Centavos; null: nothing. */
  feeCents?: number | null | undefined;
  /** One of the clinic's places; null: none. */
  place?: Place | null | undefined;
};

/** When and how a session takes place after a move. */
export function sittingAfter(
  before: Sitting,
  { startAt = before.startAt, durationMinutes, type = before.type }: Move,
): Sitting {
  const length = durationMinutes === undefined ? before.endAt - before.startAt : minutes(durationMinutes);
  return { startAt, endAt: startAt + length, type };
}

/** Whether two sittings take other time: another beginning or end. */
export function isElsewhen(one: Omit<Sitting, "type">, other: Omit<Sitting, "type">): boolean {
  return one.startAt !== other.startAt || one.endAt !== other.endAt;
}

export function isSame(one: Sitting, other: Sitting): boolean {
  return !isElsewhen(one, other) && one.type === other.type;
}

/**
 * Who has said that they come said so of the old time: after a move they are asked again. A change of length alone leaves it.
 * @param isRequest the new time awaits the psychologist's yes
 */
export function standingAfter(
  { status, patients, ...before }: Sitting & { status: AppointmentStatus; patients: readonly Participant[] },
  after: Sitting,
  isRequest: boolean,
): { status: AppointmentStatus; patients: Participant[] } {
  const isOnlyLength = after.startAt === before.startAt && after.type === before.type;
  if (isOnlyLength && status !== "pending") return { status, patients: [...patients] };
  return {
    status: isRequest ? "pending" : "scheduled",
    patients: patients.map((one) => ({ ...one, confirmedAt: null })),
  };
}

/**
 * Hours before the new time until which a patient who moves a session themselves cancels it for free. Who moves it when cancelling would
 * cost already does not make it free by that: then it is as many as lie between.
 * @param now ms
 */
export function freeHoursAfterOwnMove(
  before: { startAt: number; cancelFreeHours: number },
  startAt: number,
  now: number,
): number {
  if (now <= freeUntil(before)) return before.cancelFreeHours;
  return Math.max(before.cancelFreeHours, Math.ceil((startAt - now) / hours(1)) + 1);
}
