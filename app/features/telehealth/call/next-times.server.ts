import { readOffer } from "~/features/appointments/own/booking-page.server";
import { nextFreeTimes } from "~/features/appointments/slots/next-free.server";
import type { ClinicCtx, PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import type { RoomPageData } from "../entering/read-room-page.server";

/** As many as are looked at in a hurry. */
const most = 4;

/** What a patient may book by themselves; none where she books by herself. */
async function timesForPatient(ctx: PatientCtx, psychologistId: string): Promise<number[]> {
  try {
    const { offer, slots } = await readOffer(ctx, psychologistId, undefined);
    if (!offer.availability.selfBooking || offer.awaitsAuthorisation) return [];
    return slots.slice(0, most).map(({ startAt }) => startAt);
  } catch (error) {
    if (error instanceof AppError) return []; // care has ended meanwhile
    throw error;
  }
}

/** The next free times (ms) for who stands before a session that technology has failed, the one side or the other. */
export async function nextTimes(ctx: ClinicCtx, { psychologist, patients, role }: RoomPageData): Promise<number[]> {
  if (role === "patient") return timesForPatient(ctx as PatientCtx, psychologist.id);
  const [patient, ...others] = patients;
  return patient && others.length === 0 ? nextFreeTimes(ctx as PsychologistCtx, patient.id, most) : [];
}
