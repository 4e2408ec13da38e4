import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { listCalled } from "./alert.repo.server";

/** Members who were called for an alert outside of the app's open page: by push, e-mail, WhatsApp or SMS. */
export async function whoWasCalled(ctx: ClinicCtx<SystemActor>, scope: Scope, alertId: string): Promise<string[]> {
  return listCalled(ctx.db, scope, alertId);
}
