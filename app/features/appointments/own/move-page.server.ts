import type { PatientCtx } from "~/features/kernel/ctx";
import { localDay } from "~/lib/time/wall-clock";
import { isToCome } from "../appointment";
import { readAppointment } from "../booking/read-appointment.server";
import type { Moving } from "../components/own/move-page";
import { toOwnSession } from "../components/own/own-session";
import { nearest } from "../components/own/slot-days";
import type { BookingAddress } from "../own-forms.schema";
import { readOffer } from "./booking-page.server";

const mostOthers = 3;

/**
 * What the page that moves a session shows: why it cannot, the free times, or the one that was chosen.
 * @throws AppError `sessions.not_found`, `tenancy.member_not_found` when care has ended
 */
export async function readMovePage(ctx: PatientCtx, id: string, asked: BookingAddress): Promise<Moving> {
  const session = toOwnSession(await readAppointment(ctx, { id }), ctx.actor.memberId);
  if (!isToCome(session, ctx.now())) return { step: "too-late", session };
  if (session.company.length > 0) return { step: "by-hand", session };
  const { start } = asked;
  const from = start === undefined ? asked.from : localDay(start, ctx.actor.zone);
  const { offer, slots, terms, show } = await readOffer(ctx, session.psychologistId, from, { type: session.type });
  if (offer.awaitsAuthorisation) return { step: "authorisation", session };
  if (!offer.availability.selfBooking) return { step: "by-hand", session };
  if (start === undefined) return { step: "when", session, terms, ...show(asked.day) };
  const slot = slots.find(({ startAt }) => startAt === start) ?? null;
  return { step: "confirm", session, terms, startAt: start, slot, others: nearest(slots, start, mostOthers) };
}
