import { readOffer } from "~/features/appointments/own/booking-page.server";
import type { PatientCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";

/** As many as are looked at in a hurry. */
const most = 4;

/** The next free times (ms) of a psychologist, for a patient whose session technology has failed; none where she books by herself. */
export async function nextTimes(ctx: PatientCtx, psychologistId: string): Promise<number[]> {
  try {
    const { offer, slots } = await readOffer(ctx, psychologistId, undefined);
    if (!offer.availability.selfBooking || offer.awaitsAuthorisation) return [];
    return slots.slice(0, most).map(({ startAt }) => startAt);
  } catch (error) {
    if (error instanceof AppError) return []; // care has ended meanwhile
    throw error;
  }
}
