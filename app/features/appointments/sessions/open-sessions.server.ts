import { and, eq, gt, lt } from "drizzle-orm";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { minutes } from "~/lib/duration";
import { longestSession } from "../appointment";
import { appointment } from "../booking/appointment.table";
import { appointmentPatient } from "../booking/appointment-patient.table";

/** More than anybody has within three hours. */
const most = 50;

const isOnline = eq(appointment.type, "online");

/**
 * Ids of a member's online sessions, led or come to, that touch a span of time (ms), whatever became of them: a handful, for a span of hours.
 */
export async function openSessionsOf(
  ctx: ClinicCtx<SystemActor>,
  { clinicId }: Scope,
  memberId: string,
  { from, to }: { from: number; to: number },
): Promise<string[]> {
  const earliest = from - minutes(longestSession); // the indexes go by the beginning
  const [led, own] = await ctx.db.batch([
    ctx.db
      .select({ id: appointment.id })
      .from(appointment)
      .where(
        and(
          eq(appointment.clinicId, clinicId),
          eq(appointment.psychologistId, memberId),
          isOnline,
          gt(appointment.startAt, earliest),
          lt(appointment.startAt, to),
        ),
      )
      .limit(most),
    ctx.db
      .select({ id: appointmentPatient.appointmentId })
      .from(appointmentPatient)
      .innerJoin(
        appointment,
        and(eq(appointment.clinicId, clinicId), eq(appointment.id, appointmentPatient.appointmentId), isOnline),
      )
      .where(
        and(
          eq(appointmentPatient.clinicId, clinicId),
          eq(appointmentPatient.patientId, memberId),
          gt(appointmentPatient.startAt, earliest),
          lt(appointmentPatient.startAt, to),
        ),
      )
      .limit(most),
  ]);
  return [...led, ...own].map(({ id }) => id);
}
