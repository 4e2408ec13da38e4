import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { selectAppointment, type AppointmentRow } from "../booking/appointment.repo.server";
import { whoComes } from "../booking/participants";

type Jobs = ClinicCtx<SystemActor>;

/** Whether people are still to come to a session. */
export function isExpected({ status, startAt }: AppointmentRow, now: number): boolean {
  return (status === "scheduled" || status === "confirmed") && now < startAt;
}

/** Who is to be reminded of a session that still stands at this time (ms) and has not begun; null when there is nothing to remind of. */
export async function whomToRemind(
  ctx: Jobs,
  scope: Scope,
  { id, startAt }: { id: string; startAt: number },
): Promise<{ psychologistId: string; patientIds: string[] } | null> {
  const [row] = await selectAppointment(ctx.db, scope, id);
  if (!row || row.startAt !== startAt || !isExpected(row, ctx.now())) return null;
  return { psychologistId: row.psychologistId, patientIds: whoComes(row.patients) };
}
