import { and, eq, ne } from "drizzle-orm";
import { isAmong } from "~/db/many-rows";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { selectAppointment } from "./appointment.repo.server";
import { appointment } from "./appointment.table";

/** Whether a session does not take place any more, or is none, as its events come to be told. */
export async function isCancelled(ctx: ClinicCtx<SystemActor>, scope: Scope, id: string): Promise<boolean> {
  const [row] = await selectAppointment(ctx.db, scope, id);
  return row === undefined || row.status === "cancelled";
}

/** Those of some sessions that still are to take place, or have. */
export async function whichStand(
  ctx: ClinicCtx<SystemActor>,
  { clinicId }: Scope,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await ctx.db
    .select({ id: appointment.id })
    .from(appointment)
    .where(and(eq(appointment.clinicId, clinicId), isAmong(appointment.id, ids), ne(appointment.status, "cancelled")));
  return new Set(rows.map(({ id }) => id));
}
