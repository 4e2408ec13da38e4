import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { selectAppointment } from "./appointment.repo.server";

/** Whether a session does not take place any more, or is none, as its events come to be told. */
export async function isCancelled(ctx: ClinicCtx<SystemActor>, scope: Scope, id: string): Promise<boolean> {
  const [row] = await selectAppointment(ctx.db, scope, id);
  return row === undefined || row.status === "cancelled";
}
