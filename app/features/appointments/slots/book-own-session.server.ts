import type { PatientCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import type { Appointment, AppointmentType } from "../appointment";
import { appointmentEvent } from "../appointments.events";
import { appointmentIds } from "../appointments.ids";
import { fetchAppointment } from "../booking/fetch-appointment.server";
import { readAppointment } from "../booking/read-appointment.server";
import { insertAppointments } from "../booking/write-appointments.repo.server";
import { freeHoursAfterOwnMove } from "../steps/move.policy";
import { commitMove } from "../steps/move-session.server";
import { holdFor, roomOf } from "./hold-slot.server";
import { releaseOwnHolds } from "./offer.repo.server";
import { keepFewAhead } from "./own-limit.repo.server";
import { fetchOffer, requireOwnAuthorisation } from "./offer.server";
import { slotAt } from "./slots.policy";

export type BookOwnSession = {
  psychologistId: string;
  /** ms */
  startAt: number;
  type: AppointmentType;
  holdId?: string | undefined;
};

/** What a violated rule means to who books for themselves. */
const whenBooking = {
  busy_span_free: "sessions.overlap",
  busy_span_day: "sessions.not_available",
  "appointment.status": "sessions.enough_ahead",
} as const;

/**
 * A patient books a free time of a psychologist who cares for them; where she wants to say yes first, it is a request. A hold that is
 * over does no harm as long as the time is free.
 * @param key idempotency key: the same key books once and answers that session as it stands now
 * @throws AppError `tenancy.member_not_found`, `sessions.not_available` (no such slot, or the day is full), `sessions.overlap`
 * (somebody was quicker), `sessions.enough_ahead`, `care.authorisation_awaited`, `kernel.idempotency_reused`
 */
export async function bookOwnSession(ctx: PatientCtx, input: BookOwnSession, key?: string): Promise<Appointment> {
  const { psychologistId, startAt, type } = input;
  const offer = await fetchOffer(ctx, psychologistId, input.holdId);
  const { actor, db } = ctx;
  const { clinicId, memberId } = actor;
  const now = ctx.now();
  const id = newId(appointmentIds.appointment, now);
  const request = { key, useCase: "appointment.book_own", input: { psychologistId, startAt, type }, resultId: id };
  const kept = await withIdempotency(ctx, request, async (idempotency) => {
    requireOwnAuthorisation(offer);
    // What was free to be held may be booked while it is held: the notice she wants does not run out meanwhile.
    const held = offer.heldFrom === startAt ? { ...offer, now: now - holdFor } : offer;
    const slot = slotAt(held, startAt);
    if (!slot?.types.includes(type)) throw new AppError("sessions.not_available");
    const { feeCents, cancelFreeHours, confirm, place } = offer.availability;
    const room = roomOf(offer);
    const status = confirm === "manual" ? ("pending" as const) : ("scheduled" as const);
    const session = {
      ...{ id, psychologistId, startAt, endAt: slot.endAt, type, status, seriesId: null, occurrence: null },
      ...{ place, feeCents, cancelFreeHours, zone: offer.zone, room },
      patients: [{ patientId: memberId, notesSealed: null }],
    };
    const around = { from: startAt - room.bufferMs, until: slot.endAt + room.bufferMs, now };
    const event = status === "pending" ? "appointment.requested" : "appointment.booked";
    return commit(ctx, {
      clinicId,
      statements: [
        ...releaseOwnHolds(db, actor, memberId, around),
        ...insertAppointments(db, actor, [session], { createdBy: memberId, now }),
        keepFewAhead(db, actor, { id, patientId: memberId }, now),
      ],
      events: [appointmentEvent(event, { ...session, patientIds: [memberId] }, 1)],
      audit: { action: "appointment.book_own", entity: "appointment", entityId: id },
      idempotency,
      onConflict: whenBooking,
    });
  });
  return readAppointment(ctx, { id: kept });
}

/**
 * The patient takes another free time for a session they come to alone, for its length; where she wants to say yes, it is a request
 * again. The same once more is harmless.
 * @throws AppError `sessions.not_found`, `sessions.wrong_state` (it has begun, is over, or is of several), `sessions.not_available`,
 * `sessions.overlap`, `sessions.changed_elsewhere`, `care.authorisation_awaited`
 */
export async function moveOwnSession(
  ctx: PatientCtx,
  { id, startAt }: { id: string; startAt: number },
): Promise<Appointment> {
  requireRole(ctx.actor, "patient");
  const row = await fetchAppointment(ctx, id);
  if (row.startAt === startAt && row.status !== "cancelled") return readAppointment(ctx, { id });
  const now = ctx.now();
  if (row.patients.length > 1 || row.startAt <= now) throw new AppError("sessions.wrong_state");
  const offer = await fetchOffer(ctx, row.psychologistId);
  requireOwnAuthorisation(offer);
  const slot = slotAt(offer, startAt, row.endAt - row.startAt);
  if (!slot?.types.includes(row.type)) throw new AppError("sessions.not_available");
  await commitMove(ctx, ctx.actor, row, {
    after: { startAt, endAt: slot.endAt, type: row.type },
    ...{ room: roomOf(offer), zone: offer.zone, isRequest: offer.availability.confirm === "manual" },
    cancelFreeHours: freeHoursAfterOwnMove(row, startAt, now),
  });
  return readAppointment(ctx, { id });
}
