import * as z from "zod";
import type { DataOf, NewEvent } from "~/features/kernel/events/event";
import { cancelSides, type CancelSide } from "./appointment";
import type { Lead } from "./reminders/reminder.policy";
import type { Freed } from "./waiting/waiting.policy";

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
  /** It happened to the whole series, or to the rest of it, which an event of its own tells. */
  bySeries: z.literal(true).optional(),
});

/** Times (ms) that many sessions gave back at once, for those who wait. */
const freed = z.array(z.object({ from: z.int(), to: z.int() })).optional();

const series = z.strictObject({
  psychologistId: z.string(),
  patientIds: z.array(z.string()),
  /** Its first, or the first that is concerned, ms. */
  startAt: z.int(),
});

const clinicDay = z.strictObject({
  psychologistId: z.string(),
  /** YYYY-MM-DD in her zone. */
  day: z.string(),
  /** Those that were changed, with who comes to each. */
  sessions: z.array(z.object({ id: z.string(), patientIds: z.array(z.string()) })),
  freed,
});

/** Sessions that a change of a day concerns, as its event tells them; none when it cannot be read. */
export function sessionsOfDayChange(data: unknown): { id: string; patientIds: string[] }[] {
  const said = clinicDay.pick({ sessions: true }).loose().safeParse(data);
  return said.success ? said.data.sessions : [];
}

/** The times that a change of a series or of a day gave back, as its event tells them; none when it tells none. */
export function freedTimesIn(data: unknown): Freed[] {
  return z.object({ freed }).safeParse(data).data?.freed ?? [];
}

/** What happens to sessions: ids and times, never words, nor why somebody does not come. */
export const events = {
  "appointment.booked": session,
  /** It came with others out of a file from elsewhere (or, as version 2, was taken back untouched), and nobody is told. */
  "appointment.brought": session,
  /** A patient asks for it; the psychologist has to say yes. */
  "appointment.requested": session,
  "appointment.accepted": session,
  /** `patientId` is null when the psychologist noted it for all. */
  "appointment.confirmed": session.extend({ patientId: z.string().nullable() }),
  /** `fromAt`: when it was to begin before. `isRequest`: the new time awaits the psychologist's yes. */
  "appointment.moved": session.extend({ fromAt: z.int(), isRequest: z.literal(true).optional() }),
  /** `wasRequest`: it was refused, or taken back, before it was accepted. */
  "appointment.cancelled": session.extend({ by: z.enum(cancelSides), wasRequest: z.boolean() }),
  /** One of several does not come; the others still do. */
  "appointment.left": session.extend({ patientId: z.string(), by: z.enum(cancelSides) }),
  /** `isOtherKind`: it was online and is in person now, or the other way round. */
  "appointment.changed": session.extend({ isOtherKind: z.literal(true).optional() }),
  "appointment.started": session,
  "appointment.completed": session,
  "appointment.missed": session,
  /** That it took place, or that nobody came, is taken back: it stands as before. */
  "appointment.reopened": session,
  "appointment.reminder_due": z.strictObject({
    appointmentId: z.string(),
    startAt: z.int(),
    leads: z.array(z.enum(["day", "hour", "quarter"])),
  }),
  "series.booked": series,
  /** From one of its sessions on it goes another way: as the series `nextId`. */
  "series.changed": series.extend({ nextId: z.string(), freed }),
  /** Further sessions were made; `gaps`: times (ms) that somebody had no room for. */
  "series.extended": series.extend({ gaps: z.array(z.int()) }),
  /** No further sessions are made: this minor lacks a guardian's authorisation. It goes on once there is one. */
  "series.held": series.extend({ patientId: z.string() }),
  /** `by`: the clock ended it, after care had ended. */
  "series.ended": series.extend({ freed, by: z.literal("care_ended").optional() }),
  /** `byClinic`: an admin said it for a psychologist. */
  "availability.changed": z.strictObject({ byClinic: z.literal(true).optional() }),
  /** A whole day of a psychologist's is moved, or cancelled, by the clinic: of all its sessions each patient is told once. */
  "clinic_day.moved": clinicDay.extend({ toDay: z.string() }),
  "clinic_day.cancelled": clinicDay,
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
  bySeries?: true;
};
type Plain =
  | "appointment.booked"
  | "appointment.brought"
  | "appointment.requested"
  | "appointment.accepted"
  | "appointment.started"
  | "appointment.completed"
  | "appointment.missed"
  | "appointment.reopened";

function dataOf({ psychologistId, patientIds, startAt, endAt, seriesId, bySeries, dayChange }: Ref) {
  const data = { psychologistId, patientIds: [...patientIds], startAt, endAt, seriesId };
  return { ...data, ...(bySeries ? { bySeries } : {}), ...(dayChange === undefined ? {} : { dayChange }) };
}

/** Something happened to a session. @param version the one it has from now on */
export function appointmentEvent(type: Plain, session: Ref, version: number): NewEvent {
  return { type, aggregateId: session.id, version, data: dataOf(session) };
}

/** A session has another length, kind or fee, at its old hour or an end of its own. */
export function changedEvent(session: Ref, version: number, how: { isOtherKind: boolean }): NewEvent {
  const data = { ...dataOf(session), ...(how.isOtherKind ? { isOtherKind: true as const } : {}) };
  return { type: "appointment.changed", aggregateId: session.id, version, data };
}

/** A patient has said that they come. */
export function confirmedEvent(session: Ref, version: number, patientId: string | null): NewEvent {
  const data = { ...dataOf(session), patientId };
  return { type: "appointment.confirmed", aggregateId: session.id, version, data };
}

/** A session takes place at another time, or shall if the psychologist says yes. @param how.fromAt ms, when it was to begin before */
export function movedEvent(session: Ref, version: number, how: { fromAt: number; isRequest: boolean }): NewEvent {
  const data = { ...dataOf(session), fromAt: how.fromAt, ...(how.isRequest ? { isRequest: true as const } : {}) };
  return { type: "appointment.moved", aggregateId: session.id, version, data };
}

/** A session does not take place. */
export function cancelledEvent(session: Ref, version: number, how: { by: CancelSide; wasRequest: boolean }): NewEvent {
  return { type: "appointment.cancelled", aggregateId: session.id, version, data: { ...dataOf(session), ...how } };
}

/** One of several does not come. */
export function leftEvent(session: Ref, version: number, how: { by: CancelSide; patientId: string }): NewEvent {
  return { type: "appointment.left", aggregateId: session.id, version, data: { ...dataOf(session), ...how } };
}

/** The same as part of what happens to a whole series: its own event tells people of it, once. */
export function partOfSeries(event: NewEvent): NewEvent {
  return { ...event, data: { ...event.data, bySeries: true } } as NewEvent;
}

type DayChange = {
  psychologistId: string;
  day: string;
  sessions: { id: string; patientIds: string[] }[];
  freed: Freed[];
};

/** A day's sessions were moved to another (`toDay`), or cancelled. @param changeId what the change is known by */
export function dayChangedEvent(changeId: string, { toDay, ...of }: DayChange & { toDay: string | null }): NewEvent {
  if (toDay === null) return { type: "clinic_day.cancelled", aggregateId: changeId, version: 1, data: of };
  return { type: "clinic_day.moved", aggregateId: changeId, version: 1, data: { ...of, toDay } };
}

type SeriesRef = Pick<Ref, "id" | "psychologistId" | "patientIds" | "startAt">;

function ofSeries({ psychologistId, patientIds, startAt }: SeriesRef) {
  return { psychologistId, patientIds: [...patientIds], startAt };
}

/** A series begins. */
export function seriesBookedEvent(series: SeriesRef): NewEvent {
  return { type: "series.booked", aggregateId: series.id, version: 1, data: ofSeries(series) };
}

/** No sessions of a series are made any more. @param version the one it has from now on */
export function seriesEndedEvent(
  series: SeriesRef,
  version: number,
  how: { freed: Freed[] } | { by: "care_ended" },
): NewEvent {
  return { type: "series.ended", aggregateId: series.id, version, data: { ...ofSeries(series), ...how } };
}

/** From one of its sessions on a series goes another way. `nextId`: the series that follows it. */
export function seriesChangedEvent(
  series: SeriesRef,
  version: number,
  how: { nextId: string; freed: Freed[] },
): NewEvent {
  return { type: "series.changed", aggregateId: series.id, version, data: { ...ofSeries(series), ...how } };
}

/** A series goes on. @param gaps times (ms) that were not free */
export function seriesExtendedEvent(series: SeriesRef, version: number, gaps: number[]): NewEvent {
  return { type: "series.extended", aggregateId: series.id, version, data: { ...ofSeries(series), gaps } };
}

/** A series waits for a guardian's authorisation. @param patientId the minor's */
export function seriesHeldEvent(series: SeriesRef, version: number, patientId: string): NewEvent {
  return { type: "series.held", aggregateId: series.id, version, data: { ...ofSeries(series), patientId } };
}

/** A session is to be reminded of. Once for each time and first reminder that is due, whatever runs twice. Instants in ms. */
export function reminderDueEvent(
  { id: appointmentId, startAt, dueAt }: { id: string; startAt: number; dueAt: number },
  leads: Lead[],
): NewEvent {
  const aggregateId = `${appointmentId}/remind/${startAt}/${dueAt}`;
  return { type: "appointment.reminder_due", aggregateId, version: 1, data: { appointmentId, startAt, leads } };
}
