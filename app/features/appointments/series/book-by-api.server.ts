import type { PsychologistCtx } from "~/features/kernel/ctx";
import { iso } from "~/lib/time/iso";
import { showAppointment } from "../appointment.present";
import type { BookAppointmentBody } from "../appointments.schema";
import { bookAppointment } from "../booking/book-appointment.server";
import { bookSeries } from "./book-series.server";

/**
 * Books what was sent: one session, or a series, whose first is answered with what became of the others.
 * @throws AppError as `bookAppointment` and `bookSeries`
 */
export async function bookByApi(ctx: PsychologistCtx, body: BookAppointmentBody, key: string | undefined) {
  const { patientId = "", patientIds = [patientId], sessionDate, recurrence, skipConflicts = false, ...said } = body;
  const input = { ...said, patientIds, startAt: Date.parse(sessionDate) };
  if (!recurrence) return showAppointment(await bookAppointment(ctx, input, key));
  const { first, series } = await bookSeries(ctx, { ...input, recurrence, skipConflicts }, key);
  return { ...showAppointment(first), series: { ...series, conflicts: series.conflicts.map(iso) } };
}
