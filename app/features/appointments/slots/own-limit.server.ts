import { and, eq, gt, sql } from "drizzle-orm";
import type { PatientCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { appointmentPatient } from "../booking/appointment-patient.table";
import { appointment } from "../booking/appointment.table";

/** Sessions ahead that a patient has booked by themselves, at most: nobody takes a psychologist's whole week from the others. */
const mostOwnAhead = 6;

/**
 * Lets on only who has not booked so many already; what the psychologist has booked for them does not count. It holds for who books one
 * after another: it is looked at before the booking is written, so that many sent at the same instant may all pass.
 * @throws AppError `sessions.enough_ahead`
 */
export async function requireFewAhead(ctx: PatientCtx): Promise<void> {
  const { clinicId, memberId } = ctx.actor;
  const own = await ctx.db
    .select({ id: appointment.id })
    .from(appointmentPatient)
    .innerJoin(
      appointment,
      and(eq(appointment.clinicId, clinicId), eq(appointment.id, appointmentPatient.appointmentId)),
    )
    .where(
      and(
        eq(appointmentPatient.clinicId, clinicId),
        eq(appointmentPatient.patientId, memberId),
        gt(appointmentPatient.startAt, ctx.now()),
        eq(appointment.createdBy, memberId),
        sql`${appointment.status} in ('pending', 'scheduled', 'confirmed')`,
      ),
    )
    .limit(mostOwnAhead);
  if (own.length >= mostOwnAhead) throw new AppError("sessions.enough_ahead");
}
