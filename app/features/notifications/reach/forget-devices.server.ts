import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { forgetDevicesOf } from "./device.repo.server";

/** A push subscription ends with the login that asked for it, however that ends. @returns how many ended */
export function forgetDevicesOfLogin(ctx: ClinicCtx<SystemActor>, scope: Scope, sessionId: string): Promise<number> {
  return forgetDevicesOf(ctx.db, scope, sessionId);
}
