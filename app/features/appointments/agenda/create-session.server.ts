import type { PsychologistCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { fromWallClock } from "~/lib/time/wall-clock";
import type { Appointment } from "../appointment";
import { bookAppointment } from "../booking/book-appointment.server";
import type { NewSession } from "./new-session.schema";

/**
 * Books what the form of a new session says, on the wall clock of the psychologist's zone.
 * @throws AppError as `bookAppointment`
 */
export async function createSession(ctx: PsychologistCtx, input: NewSession): Promise<Appointment> {
  const { patient, date, time, minutes, type, notes, key } = input;
  const startAt = fromWallClock(`${date}T${time}`, ctx.actor.zone);
  if (startAt === null) throw new AppError("request.invalid", { fields: { date: "Diga o dia." } });
  return bookAppointment(ctx, { patientIds: patient, startAt, durationMinutes: minutes, type, notes }, key);
}
