import type { BookAppointment } from "~/features/appointments/booking/book-appointment.server";
import { bookAppointment } from "~/features/appointments/booking/book-appointment.server";
import type { Appointment } from "~/features/appointments/appointment";
import { days, hours } from "~/lib/duration";
import type { Person } from "./world";
import { testStart } from "./world";

/** Tomorrow 10:00 in São Paulo, as tests' clocks go. */
export const tomorrow = testStart + days(1) + hours(1);

type Who = { psychologist: Person<"psychologist">; patient: Person<"patient"> };

/** A session that a psychologist books with a patient; what is not said is made up. */
export function book({ psychologist, patient }: Who, said: Partial<BookAppointment> = {}): Promise<Appointment> {
  const usual = { patientIds: [patient.memberId], startAt: tomorrow, durationMinutes: 50, type: "online" as const };
  return bookAppointment(psychologist.ctx, { ...usual, ...said });
}
