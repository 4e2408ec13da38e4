import type { PatientCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { selectBookedByOwn } from "../booking/appointment.repo.server";

/** Sessions ahead that a patient has booked by themselves, at most: nobody takes a psychologist's whole week from the others. */
const mostOwnAhead = 6;

/**
 * Lets on only who has not booked so many already; what the psychologist has booked for them does not count. It holds for who books one
 * after another: it is looked at before the booking is written, so that many sent at the same instant may all pass.
 * @throws AppError `sessions.enough_ahead`
 */
export async function requireFewAhead(ctx: PatientCtx): Promise<void> {
  const own = await selectBookedByOwn(ctx.db, ctx.actor, ctx.actor.memberId, ctx.now(), mostOwnAhead);
  if (own.length >= mostOwnAhead) throw new AppError("sessions.enough_ahead");
}
