import * as z from "zod";
import type { DataOf, NewEvent } from "~/features/kernel/events/event";
import { cancelSides, type CancelSide } from "./appointment";

const session = z.strictObject({
  psychologistId: z.string(),
  /** Who comes, without those who have left. */
  patientIds: z.array(z.string()),
  /** Instants in ms. */
  startAt: z.int(),
  endAt: z.int(),
  seriesId: z.string().nullable(),
  /** It happened with a whole day of hers, of which each patient is told once: what the change is known by. */
  dayChange: z.string().optional(),
});

/** What happens to sessions: ids and times, never words, nor why somebody does not come. */
export const events = {
  "appointment.booked": session,
  /** A patient asks for it; the psychologist has to say yes. */
  "appointment.requested": session,
  "appointment.accepted": session,
  /** `patientId` is null when the psychologist noted it for all. */
  "appointment.confirmed": session.extend({ patientId: z.string().nullable() }),
  /** `fromAt`: when it was to begin before. */
  "appointment.moved": session.extend({ fromAt: z.int() }),
  /** `wasRequest`: it was refused, or taken back, before it was accepted. */
  "appointment.cancelled": session.extend({ by: z.enum(cancelSides), wasRequest: z.boolean() }),
  /** One of several does not come; the others still do. */
  "appointment.left": session.extend({ patientId: z.string(), by: z.enum(cancelSides) }),
  "appointment.changed": session,
  "appointment.started": session,
  "appointment.completed": session,
  "appointment.missed": session,
  "availability.changed": z.strictObject({}),
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}

type Ref = {
  id: string;
  psychologistId: string;
  patientIds: readonly string[];
  startAt: number;
  endAt: number;
  seriesId: string | null;
  dayChange?: string | undefined;
};
type Plain =
  | "appointment.booked"
  | "appointment.requested"
  | "appointment.accepted"
  | "appointment.changed"
  | "appointment.started"
  | "appointment.completed"
  | "appointment.missed";

function dataOf({ psychologistId, patientIds, startAt, endAt, seriesId, dayChange }: Ref) {
  const data = { psychologistId, patientIds: [...patientIds], startAt, endAt, seriesId };
  return dayChange === undefined ? data : { ...data, dayChange };
}

/** Something happened to a session. @param version the one it has from now on */
export function appointmentEvent(type: Plain, session: Ref, version: number): NewEvent {
  return { type, aggregateId: session.id, version, data: dataOf(session) };
}

/** A patient has said that they come. */
export function confirmedEvent(session: Ref, version: number, patientId: string | null): NewEvent {
  const data = { ...dataOf(session), patientId };
  return { type: "appointment.confirmed", aggregateId: session.id, version, data };
}

/** A session takes place at another time. @param fromAt ms, when it was to begin before */
export function movedEvent(session: Ref, version: number, fromAt: number): NewEvent {
  return { type: "appointment.moved", aggregateId: session.id, version, data: { ...dataOf(session), fromAt } };
}

/** A session does not take place. */
export function cancelledEvent(session: Ref, version: number, how: { by: CancelSide; wasRequest: boolean }): NewEvent {
  return { type: "appointment.cancelled", aggregateId: session.id, version, data: { ...dataOf(session), ...how } };
}

/** One of several does not come. */
export function leftEvent(session: Ref, version: number, how: { by: CancelSide; patientId: string }): NewEvent {
  return { type: "appointment.left", aggregateId: session.id, version, data: { ...dataOf(session), ...how } };
}
