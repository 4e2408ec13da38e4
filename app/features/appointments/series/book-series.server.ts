import type { PsychologistCtx } from "~/features/kernel/ctx";
import type { Change } from "~/features/kernel/events/change";
import { commit } from "~/features/kernel/events/commit.server";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { minutes } from "~/lib/duration";
import { newId } from "~/lib/id";
import type { Appointment } from "../appointment";
import { appointmentEvent, seriesBookedEvent } from "../appointments.events";
import { appointmentIds } from "../appointments.ids";
import { fetchForBooking, sealNotes, type BookAppointment } from "../booking/book-appointment.server";
import { requireAhead, requireNear } from "../booking/moment.policy";
import { readAppointment } from "../booking/read-appointment.server";
import { byHand, insertAppointments, type NewAppointment } from "../booking/write-appointments.repo.server";
import { feeOf, freeHoursOfGiven } from "../steps/fee.policy";
import { allOccurrences, type Occurrence, type RecurrenceRule } from "./recurrence.policy";
import { firstOccurrences, ruleOf, type MadeSeries, type Recurrence } from "./series";
import { findSeries, insertSeries, listOfSeries } from "./series.repo.server";
import { findTaken } from "./taken.repo.server";

export type BookSeries = BookAppointment & { recurrence: Recurrence; skipConflicts: boolean };

type Planned = { seriesId: string; rule: RecurrenceRule; through: string; occurrences: Occurrence[] };
type Booking = Awaited<ReturnType<typeof fetchForBooking>>;

type How = { booking: Booking; firstId: string; idempotency: Change["idempotency"] };

const placeOfAll = (input: BookSeries, booking: Booking) => (input.place === undefined ? booking.place : input.place);

/** The sessions of a series; what was noted stands with the first. */
async function sessionsOf(
  ctx: PsychologistCtx,
  input: BookSeries,
  { seriesId, rule, occurrences }: Planned,
  { booking, firstId }: How,
): Promise<NewAppointment[]> {
  const { patientIds, type, durationMinutes } = input;
  const { cancelFreeHours, people } = booking;
  const feeCents = feeOf(input.feeCents, booking.feeCents);
  const place = placeOfAll(input, booking);
  const { sealed } = await sealNotes(ctx, firstId, inOrder(people, patientIds), input.notes);
  const silent = patientIds.map((patientId) => ({ patientId, notesSealed: null }));
  return occurrences.map(({ day: occurrence, startAt }, i) => ({
    id: i === 0 ? firstId : newId(appointmentIds.appointment, ctx.now()),
    psychologistId: ctx.actor.memberId,
    patients: i === 0 ? sealed : silent,
    ...{ startAt, endAt: startAt + minutes(durationMinutes), zone: rule.zone, room: byHand },
    ...{ type, place, status: "scheduled", seriesId, occurrence, feeCents },
    cancelFreeHours: freeHoursOfGiven(startAt, cancelFreeHours, ctx.now()),
  }));
}

/** Books these occurrences of a series, all or none. */
async function commitSeries(ctx: PsychologistCtx, input: BookSeries, plan: Planned, how: How): Promise<void> {
  const { db, actor } = ctx;
  const { clinicId, memberId: psychologistId } = actor;
  const now = ctx.now();
  const { patientIds, type, durationMinutes } = input;
  const { seriesId: id, through: madeUntil, occurrences } = plan;
  const { start: startsOn, ...rule } = plan.rule;
  const sessions = await sessionsOf(ctx, input, plan, how);
  const stamps = { version: 1, createdBy: psychologistId, createdAt: now, updatedAt: now };
  const fee = feeOf(input.feeCents, how.booking.feeCents);
  const row = {
    ...{ clinicId, id, psychologistId, patientIds: [...patientIds], startsOn, ...rule, durationMinutes, type },
    feeCents: fee === how.booking.feeCents ? null : fee,
    place: placeOfAll(input, how.booking),
  };
  const ref = { id, psychologistId, patientIds, startAt: occurrences[0]?.startAt ?? input.startAt };
  await commit(ctx, {
    clinicId,
    statements: [
      ...insertAppointments(db, { clinicId }, sessions, { createdBy: psychologistId, now }),
      insertSeries(db, { ...row, madeUntil, ...stamps }),
    ],
    events: [
      seriesBookedEvent(ref),
      ...sessions.map((one) => appointmentEvent("appointment.booked", { ...one, patientIds, bySeries: true }, 1)),
    ],
    audit: { action: "series.book", entity: "appointment_series", entityId: id },
    onConflict: { busy_span_free: "sessions.overlap" },
    idempotency: how.idempotency,
  });
}

/**
 * Books a session and those that follow it by a rule on the psychologist's wall clock. Where somebody has no time nothing is booked,
 * unless the others are wanted all the same. What was noted stands with the first.
 * @returns the first session, and what became of the series
 * @throws AppError `tenancy.patient_not_found`, `sessions.past`, `sessions.too_far`, `sessions.overlap` with the times in `conflicts`,
 * `kernel.idempotency_reused`
 */
export async function bookSeries(
  ctx: PsychologistCtx,
  input: BookSeries,
  key?: string,
): Promise<{ first: Appointment; series: MadeSeries }> {
  requireRole(ctx.actor, "psychologist");
  const now = ctx.now();
  const booking = await fetchForBooking(ctx, input.patientIds);
  requireNear(input.startAt, now); // before the rule is unrolled
  const rule = ruleOf(input.recurrence, input.startAt, ctx.actor.zone);
  const { occurrences, through } = firstOccurrences(rule, now);
  const plan = {
    seriesId: newId(appointmentIds.series, now),
    rule,
    through: occurrences.at(-1)?.day ?? through,
    occurrences,
  };
  const firstId = newId(appointmentIds.appointment, now);
  const { notes, ...said } = input;
  const request = { key, useCase: "series.book", input: { ...said, hasNotes: notes !== undefined }, resultId: firstId };
  const kept = await withIdempotency(ctx, request, async (idempotency) => {
    requireAhead(input.startAt, now);
    const how = { booking, firstId, idempotency };
    await commitSeries(ctx, input, plan, how).catch(async (error: unknown) => {
      if (!(error instanceof AppError && error.code === "sessions.overlap")) throw error;
      const free = await freeOf(ctx, input, occurrences);
      if (!input.skipConflicts || free.length === 0) throw overlap(occurrences, free);
      await commitSeries(ctx, input, { ...plan, occurrences: free }, how);
    });
  });
  return madeOf(ctx, kept);
}

async function freeOf(ctx: PsychologistCtx, input: BookSeries, occurrences: Occurrence[]): Promise<Occurrence[]> {
  const { actor, db } = ctx;
  const spans = occurrences.map(({ startAt }) => ({ startAt, endAt: startAt + minutes(input.durationMinutes) }));
  const memberIds = [actor.memberId, ...input.patientIds];
  const taken = await findTaken(db, actor, { memberIds, spans, now: ctx.now() });
  return occurrences.filter(({ startAt }) => !taken.has(startAt));
}

function overlap(all: Occurrence[], free: Occurrence[]): AppError {
  const conflicts = all.filter((one) => !free.includes(one)).map(({ startAt }) => startAt);
  return new AppError("sessions.overlap", { conflicts });
}

/** A series by its first session, as it stands now: the same for who asks again under the same key. */
async function madeOf(ctx: PsychologistCtx, firstId: string): Promise<{ first: Appointment; series: MadeSeries }> {
  const first = await readAppointment(ctx, { id: firstId });
  const row = first.seriesId === null ? undefined : await findSeries(ctx.db, ctx.actor, first.seriesId);
  if (!row) throw new AppError("sessions.not_found");
  const made = await listOfSeries(ctx.db, ctx.actor, row.id, "");
  const days = new Set(made.map(({ occurrence }) => occurrence));
  const { occurrences } = allOccurrences({ ...row, start: row.startsOn }, row.madeUntil);
  const conflicts = occurrences.filter(({ day }) => !days.has(day)).map(({ startAt }) => startAt);
  return { first, series: { id: row.id, created: made.length, conflicts } };
}

function inOrder<Person extends { id: string }>(people: readonly Person[], ids: readonly string[]): Person[] {
  return ids.flatMap((id) => people.find((one) => one.id === id) ?? []);
}
