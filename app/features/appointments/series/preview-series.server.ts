import type { PsychologistCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { minutes } from "~/lib/duration";
import { fetchForBooking, type BookAppointment } from "../booking/book-appointment.server";
import { requireAhead } from "../booking/moment.policy";
import { firstOccurrences, ruleOf, type PreviewedOccurrence, type Recurrence } from "./series";
import { findTaken } from "./taken.repo.server";

/**
 * What a series would be, before anything is written: its sessions, which of them meet another of anybody concerned, and the months
 * (YYYY-MM) that have no such weekday.
 * @throws AppError `tenancy.patient_not_found`, `sessions.past`, `sessions.too_far`
 */
export async function previewSeries(
  ctx: PsychologistCtx,
  input: Omit<BookAppointment, "notes"> & { recurrence: Recurrence },
): Promise<{ occurrences: PreviewedOccurrence[]; skipped: string[] }> {
  const { actor, db } = ctx;
  requireRole(actor, "psychologist");
  const now = ctx.now();
  await fetchForBooking(ctx, input.patientIds);
  requireAhead(input.startAt, now);
  const rule = ruleOf(input.recurrence, input.startAt, actor.zone);
  const { occurrences, skipped } = firstOccurrences(rule, now);
  const spans = occurrences.map(({ startAt }) => ({ startAt, endAt: startAt + minutes(input.durationMinutes) }));
  const taken = await findTaken(db, actor, { memberIds: [actor.memberId, ...input.patientIds], spans, now });
  return { occurrences: occurrences.map((one) => ({ ...one, isTaken: taken.has(one.startAt) })), skipped };
}
