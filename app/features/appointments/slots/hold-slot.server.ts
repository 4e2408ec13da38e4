import type { PatientCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { AppError } from "~/lib/app-error";
import { minutes } from "~/lib/duration";
import { newId } from "~/lib/id";
import { appointmentIds } from "../appointments.ids";
import { takeTime, type Room } from "../booking/write-appointments.repo.server";
import { fetchOffer, requireOwnAuthorisation } from "./offer.server";
import { purgeHolds, releaseOwnHolds, selectHold } from "./offer.repo.server";
import { slotAt, type Offer } from "./slots.policy";

/** How long (ms) a slot is kept for who has chosen it. */
export const holdFor = minutes(5);

/** What has to be free around what a patient books. */
export function roomOf({ availability }: Offer): Room {
  return { bufferMs: minutes(availability.bufferMinutes), maxOfDay: availability.maxPerDay };
}

/**
 * Keeps a free time for the patient for five minutes; it ends by itself. Choosing again, or the same once more, lets go of what one had
 * there; three at most are kept.
 * @param key idempotency key
 * @throws AppError `tenancy.member_not_found`, `sessions.not_available` (no such slot), `sessions.taken`, `care.authorisation_awaited`
 */
export async function holdSlot(
  ctx: PatientCtx,
  input: { psychologistId: string; startAt: number },
  key?: string,
): Promise<{ holdId: string; expiresAt: number }> {
  const { psychologistId, startAt } = input;
  const offer = await fetchOffer(ctx, psychologistId);
  requireOwnAuthorisation(offer);
  const slot = slotAt(offer, startAt);
  if (!slot) throw new AppError("sessions.not_available");
  const { actor, db } = ctx;
  const { clinicId, memberId } = actor;
  const [now, room] = [ctx.now(), roomOf(offer)];
  const holdId = newId(appointmentIds.hold, now);
  const expiresAt = now + holdFor;
  const hold = { ...slot, ownerId: holdId, psychologistId, patientIds: [memberId], zone: offer.zone, room, expiresAt };
  const around = { from: startAt - room.bufferMs, until: slot.endAt + room.bufferMs, now, leaveRoom: true };
  const request = { key, useCase: "appointment.hold", input, resultId: holdId };
  const kept = await withIdempotency(ctx, request, (idempotency) =>
    commit(ctx, {
      clinicId,
      statements: [
        purgeHolds(db, now),
        ...releaseOwnHolds(db, actor, memberId, around),
        ...takeTime(db, actor, [hold], now),
      ],
      events: [],
      audit: [],
      idempotency,
      onConflict: { busy_span_free: "sessions.taken", busy_span_day: "sessions.not_available" },
    }),
  );
  if (kept === holdId) return { holdId, expiresAt };
  const [standing] = await selectHold(db, actor, memberId, kept, now);
  if (!standing) throw new AppError("sessions.taken"); // it was theirs once, and is over
  return { holdId: kept, expiresAt: standing.expiresAt };
}
