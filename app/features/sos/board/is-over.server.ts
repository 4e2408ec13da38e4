import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { findAlert } from "./alert.repo.server";

/** Whether the history says that an alert is over; for jobs, which may come late. */
export async function isOver(ctx: ClinicCtx<SystemActor>, scope: Scope, alertId: string): Promise<boolean> {
  return (await findAlert(ctx.db, scope, alertId))?.closedAt != null;
}
