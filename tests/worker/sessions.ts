import { insertMany } from "~/db/many-rows";
import type { Statements } from "~/db/statement";
import { unsaid, type Availability } from "~/features/appointments/availability/availability";
import { saveAvailability } from "~/features/appointments/availability/save-availability.server";
import { bookAppointment, type BookAppointment } from "~/features/appointments/booking/book-appointment.server";
import type { Appointment } from "~/features/appointments/appointment";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { member } from "~/features/tenancy/member/member.table";
import { days, hours } from "~/lib/duration";
import type { PatientCtx } from "~/features/kernel/ctx";
import { testStart, type Person } from "./world";

/** Tomorrow 10:00 in São Paulo, as tests' clocks go: a Tuesday. */
export const tomorrow = testStart + days(1) + hours(1);

type Who = { psychologist: Person<"psychologist">; patient: Person<"patient"> };

/** A session that a psychologist books with a patient; what is not said is made up. */
export function book({ psychologist, patient }: Who, said: Partial<BookAppointment> = {}): Promise<Appointment> {
  const usual = { patientIds: [patient.memberId], startAt: tomorrow, durationMinutes: 50, type: "online" as const };
  return bookAppointment(psychologist.ctx, { ...usual, ...said });
}

/** Every day from eight to six, an hour each: 50 minutes and a buffer of ten; patients book by themselves. */
export const openHours: Availability = {
  ...unsaid,
  rules: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: "08:00", to: "18:00", type: "both" })),
  minimumNoticeMinutes: 0,
  selfBooking: true,
};

/** Has a psychologist offer hours; what is not said is as in `openHours`. */
export async function offer({ ctx }: Person<"psychologist">, said: Partial<Availability> = {}): Promise<void> {
  await saveAvailability(ctx, { ...openHours, ...said });
}

/** Many patients of one psychologist, written at once. */
export async function manyPatients({ psychologist, patient }: Who, count: number): Promise<PatientCtx[]> {
  const { clinicId, ctx } = patient;
  const ids = Array.from({ length: count }, (_, i) => `mem_${String(i).padStart(26, "0")}`);
  const { db } = psychologist.ctx;
  const usual = { clinicId, role: "patient" as const, zone: "America/Sao_Paulo", createdAt: 1 };
  await db.batch([
    ...insertMany(
      db,
      member,
      ids.map((id) => ({ ...usual, id, accountId: `a${id}`, name: id, sortName: id })),
    ),
    ...insertMany(
      db,
      careLink,
      ids.map((patientId) => ({
        ...{ clinicId, id: `l${patientId}`, patientId, psychologistId: psychologist.memberId },
        ...{ patientSortName: patientId, startedAt: 1, startedBy: "x", version: 1 },
      })),
    ),
  ] as unknown as Statements);
  return ids.map((memberId) => ({ ...ctx, actor: { ...ctx.actor, memberId } }));
}
