import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { type Sealer, sealerFor } from "~/features/kernel/keys/vault.server";
import { refuseMinors, selectForAuthorisation } from "~/features/care/guardian/require-authorised.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { minutes } from "~/lib/duration";
import { newId } from "~/lib/id";
import { availabilityIn, selectAvailability } from "../availability/availability.repo.server";
import type { Appointment, AppointmentType, Place } from "../appointment";
import { feeOf, freeHoursOfGiven } from "../steps/fee.policy";
import { appointmentEvent } from "../appointments.events";
import { appointmentIds } from "../appointments.ids";
import { requireAhead } from "./moment.policy";
import { noteField } from "./notes-seal.server";
import { selectLinked, type Person } from "./people.repo.server";
import { readAppointment } from "./read-appointment.server";
import { byHand, insertAppointments } from "./write-appointments.repo.server";

/** A session that a psychologist books. `startAt` in ms. */
export type BookAppointment = {
  patientIds: readonly string[];
  startAt: number;
  durationMinutes: number;
  type: AppointmentType;
  notes?: string | undefined;
  /** Centavos, when it is another than she says of all; null: nothing. */
  feeCents?: number | null | undefined;
  /** One of the clinic's places, when it is another than hers; null: none. */
  place?: Place | null | undefined;
};

/**
 * What a booking hangs on, in one round trip: whom of the patients she cares for, what her sessions cost and where they are.
 * @throws AppError `tenancy.patient_not_found` when there is one without open care link, or shut out of the clinic,
 * `care.minor_without_authorisation`
 */
export async function fetchForBooking(ctx: PsychologistCtx, patientIds: readonly string[]) {
  const { actor, db } = ctx;
  const [linked, [row], minors] = await db.batch([
    selectLinked(db, actor, actor.memberId, patientIds),
    selectAvailability(db, actor, actor.memberId),
    selectForAuthorisation(db, actor, patientIds),
  ]);
  const people = linked.filter(({ disabledAt }) => disabledAt === null);
  if (people.length < new Set(patientIds).size) throw new AppError("tenancy.patient_not_found");
  refuseMinors(minors, ctx.now(), actor.zone, people);
  const { feeCents, cancelFreeHours, place } = availabilityIn(row);
  return { people, feeCents, cancelFreeHours, place };
}

/** What was noted, sealed for each of the patients, and a digest of it that cannot be tried against guesses. */
export async function sealNotes(
  ctx: PsychologistCtx,
  appointmentId: string,
  people: readonly Person[],
  notes?: string,
) {
  if (notes === undefined)
    return { sealed: people.map(({ id }) => ({ patientId: id, notesSealed: null })), digest: null };
  const vaults = await Promise.all(people.map(({ id }) => sealerFor(ctx, ctx.actor.clinicId, id)));
  const sealed = await Promise.all(
    people.map(async ({ id }, i) => {
      const notesSealed = await (vaults[i] as Sealer).seal(noteField(appointmentId), notes);
      return { patientId: id, notesSealed };
    }),
  );
  return { sealed, digest: (await vaults[0]?.blind("appointment.notes", notes)) ?? null };
}

/**
 * Books a session with one patient, or with several who come together, by the psychologist's own hand: anything that overlaps nothing
 * goes, within her hours or not.
 * @param key idempotency key: the same key books once and answers that session as it stands now
 * @throws AppError `tenancy.patient_not_found`, `sessions.past`, `sessions.too_far`, `sessions.overlap` (hers or a patient's),
 * `kernel.idempotency_reused`
 */
export async function bookAppointment(
  ctx: PsychologistCtx,
  input: BookAppointment,
  key?: string,
): Promise<Appointment> {
  requireRole(ctx.actor, "psychologist");
  const { clinicId, memberId: psychologistId, zone } = ctx.actor;
  const now = ctx.now();
  const { startAt, type, durationMinutes } = input;
  const { people, feeCents, cancelFreeHours, place } = await fetchForBooking(ctx, input.patientIds);
  const id = newId(appointmentIds.appointment, now);
  const { sealed, digest } = await sealNotes(ctx, id, inOrder(people, input.patientIds), input.notes);
  const session = {
    ...{ id, psychologistId, startAt, endAt: startAt + minutes(durationMinutes), type, status: "scheduled" as const },
    ...{ patients: sealed, seriesId: null, occurrence: null, zone, room: byHand },
    cancelFreeHours: freeHoursOfGiven(startAt, cancelFreeHours, now),
    feeCents: feeOf(input.feeCents, feeCents),
    place: input.place === undefined ? place : input.place,
  };
  const request = { key, useCase: "appointment.book", input: { ...input, notes: digest }, resultId: id };
  const kept = await withIdempotency(ctx, request, (idempotency) => {
    requireAhead(startAt, now);
    return commit(ctx, {
      clinicId,
      statements: insertAppointments(ctx.db, { clinicId }, [session], { createdBy: psychologistId, now }),
      events: [appointmentEvent("appointment.booked", { ...session, patientIds: input.patientIds }, 1)],
      audit: { action: "appointment.book", entity: "appointment", entityId: id },
      onConflict: { busy_span_free: "sessions.overlap" },
      idempotency,
    });
  });
  return readAppointment(ctx, { id: kept });
}

function inOrder(people: readonly Person[], ids: readonly string[]): Person[] {
  return ids.flatMap((id) => people.find((one) => one.id === id) ?? []);
}
