import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { findAlert, listCalled } from "./alert.repo.server";

/** Whether the history says that an alert is over; for jobs, which may come late. */
export async function isOver(ctx: ClinicCtx<SystemActor>, scope: Scope, alertId: string): Promise<boolean> {
  return (await findAlert(ctx.db, scope, alertId))?.closedAt != null;
}

/** Members who were called for an alert outside of the app's open page: by push, e-mail, WhatsApp or SMS. */
export async function whoWasCalled(ctx: ClinicCtx<SystemActor>, scope: Scope, alertId: string): Promise<string[]> {
  return listCalled(ctx.db, scope, alertId);
}
