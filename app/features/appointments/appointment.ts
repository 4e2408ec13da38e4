import type { CycleName } from "~/features/tenancy/care-link/cycle";

/** How they meet. */
export const appointmentTypes = ["online", "presencial"] as const;
export type AppointmentType = (typeof appointmentTypes)[number];

/** Where a session in person takes place, as the clinic called it when it was said. */
export type Place = { name: string; address: string };

/** A place in one line: "Centro, Rua A, 1". */
export function placeLine({ name, address }: Place): string {
  return address === "" ? name : `${name}, ${address}`;
}

export function isSamePlace(one: Place | null, other: Place | null): boolean {
  return one?.name === other?.name && one?.address === other?.address;
}

/** Where somebody has to go to a session; null for one that is online, and where nobody has said. */
export function placeOf({ type, place }: { type: AppointmentType; place: Place | null }): Place | null {
  return type === "presencial" ? place : null;
}

/** Where a session stands; `pending` awaits the psychologist's yes. */
export const appointmentStatuses = [
  "pending",
  "scheduled",
  "confirmed",
  "in_progress",
  "completed",
  "no_show",
  "cancelled",
] as const;
export type AppointmentStatus = (typeof appointmentStatuses)[number];

/** It stands and has not begun: it can be moved, or cancelled by who comes. */
export const awaitedStatuses: readonly AppointmentStatus[] = ["pending", "scheduled", "confirmed"];
/** Agreed and not over: it is to be held, or is being held. */
export const agreedStatuses: readonly AppointmentStatus[] = ["scheduled", "confirmed", "in_progress"];

/** Whether a session stands and nobody has said that it began. */
export function isAwaited(status: AppointmentStatus): boolean {
  return awaitedStatuses.includes(status);
}

/** Whether a session is agreed and not over. */
export function isAgreed(status: AppointmentStatus): boolean {
  return agreedStatuses.includes(status);
}

/** Whether a session still waits to take place. @param now ms */
export function isToCome({ status, startAt }: { status: AppointmentStatus; startAt: number }, now: number): boolean {
  return isAwaited(status) && startAt > now;
}

/** Why a session is cancelled, in one tap. */
export const cancelReasons = ["unwell", "conflict", "technical", "other"] as const;
export type CancelReason = (typeof cancelReasons)[number];

/** Whose doing a cancellation is; `clinic`: also when it shut one of the two out; `care_ended`: the care link has ended. */
export const cancelSides = ["patient", "psychologist", "clinic", "care_ended"] as const;
export type CancelSide = (typeof cancelSides)[number];

export const seriesFrequencies = ["weekly", "fortnightly", "monthly"] as const;

/** Patients a session has at most: a group. */
export const mostPatients = 12;
/** Minutes a session takes. */
export const shortestSession = 30;
export const longestSession = 120;

/** Somebody who comes to a session, and what they said of it. Instants in ms. */
export type Participant = {
  patientId: string;
  confirmedAt: number | null;
  /** Does not come, while others do. */
  leftAt: number | null;
  leftReason: CancelReason | null;
};

/** The same with what a page shows of them; no name for a psychologist who does not care for them any more. */
export type NamedParticipant = Participant & {
  name: string | null;
  avatarFileId: string | null;
  /** Where they stand in the four cycles: told to who cares for them, where pages show it. */
  cycle: CycleName | null;
};

/** A session of care as use cases answer it. Instants in ms, money in centavos. */
export type Appointment = {
  id: string;
  psychologistId: string;
  psychologistName: string;
  /** In the order they were named; who has left stays in the list. */
  patients: NamedParticipant[];
  startAt: number;
  endAt: number;
  type: AppointmentType;
  /** Kept while it is online, too: it may take place there again. */
  place: Place | null;
  status: AppointmentStatus;
  seriesId: string | null;
  /** Local day (YYYY-MM-DD) that the series' rule names. */
  occurrence: string | null;
  feeCents: number | null;
  /** Until so many hours before it a patient cancels without cost. */
  cancelFreeHours: number;
  cancelledAt: number | null;
  cancelledBy: CancelSide | null;
  cancelReason: CancelReason | null;
  feeOwedCents: number | null;
  icsSequence: number;
  version: number;
  createdAt: number;
  updatedAt: number;
};
