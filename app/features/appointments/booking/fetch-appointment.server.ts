import type { ClinicCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { selectAppointment, type AppointmentRow } from "./appointment.repo.server";

/** Whether a session is the caller's business: she leads it, they come to it, or they run the clinic. */
function isTheirs(row: AppointmentRow, { actor }: ClinicCtx): boolean {
  if (actor.role === "psychologist") return row.psychologistId === actor.memberId;
  if (actor.role === "patient") return row.patients.some(({ patientId }) => patientId === actor.memberId);
  return true;
}

/** A session within the caller's scope. @throws AppError `sessions.not_found`, the same for another's as for none */
export async function fetchAppointment(ctx: ClinicCtx, id: string): Promise<AppointmentRow> {
  const [row] = await selectAppointment(ctx.db, ctx.actor, id);
  if (!row || !isTheirs(row, ctx)) throw new AppError("sessions.not_found");
  return row;
}
