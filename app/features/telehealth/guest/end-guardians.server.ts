import { and, eq, gt } from "drizzle-orm";
import { appointment } from "~/features/appointments/booking/appointment.table";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { deleteGuest } from "./guest.repo.server";
import { telehealthGuest } from "./telehealth-guest.table";

/** More sessions than anybody has ahead. */
const most = 200;

/** The patient has come of age: no guardian is invited to a session ahead any more, and who is in by such a link is put out. Harmless twice. */
export async function endGuardianGuests(ctx: ClinicCtx<SystemActor>, scope: Scope, patientId: string): Promise<void> {
  const { clinicId } = scope;
  const rows = await ctx.db
    .select({ id: telehealthGuest.id, appointmentId: telehealthGuest.appointmentId })
    .from(telehealthGuest)
    .innerJoin(appointment, and(eq(appointment.clinicId, clinicId), eq(appointment.id, telehealthGuest.appointmentId)))
    .where(
      and(
        eq(telehealthGuest.clinicId, clinicId),
        eq(telehealthGuest.patientId, patientId),
        eq(telehealthGuest.kind, "guardian"),
        gt(appointment.endAt, ctx.now()),
      ),
    )
    .limit(most);
  for (const { id, appointmentId } of rows)
    await commit(ctx, {
      clinicId,
      statements: [deleteGuest(ctx.db, scope, appointmentId)],
      events: [
        { type: "telehealth.guest_changed", aggregateId: `${id}/uninvite`, version: 1, data: { appointmentId } },
      ],
      audit: { action: "telehealth.uninvite", entity: "appointment", entityId: appointmentId, subject: patientId },
    });
}
