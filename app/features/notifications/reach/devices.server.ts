import type { Actor, SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { noticeIds } from "~/features/notifications/notices.ids";
import { newId } from "~/lib/id";
import type { RegisterDevice } from "../notices.schema";
import { addDevice, forgetEndpoint, forgetDevicesOf } from "./device.repo.server";

/** Lets us push to a browser of the caller; the same browser again, or used by another person now, moves to the caller. */
export async function registerDevice(ctx: ClinicCtx<Actor>, device: RegisterDevice): Promise<{ id: string }> {
  const { clinicId, memberId, sessionId } = ctx.actor;
  const createdAt = ctx.now();
  const id = newId(noticeIds.device, createdAt);
  const { endpoint, keys, label = "Navegador" } = device;
  const row = { clinicId, id, memberId, sessionId, endpoint, ...keys, label, createdAt };
  const audit = { action: "notices.device_add", entity: "push_subscription", entityId: id, subject: memberId };
  await commit(ctx, { clinicId, statements: addDevice(ctx.db, row), events: [], audit });
  return { id };
}

/** Pushes no more to a browser of the caller. Forgetting an unknown one is fine. */
export async function forgetOwnDevice(ctx: ClinicCtx<Actor>, { endpoint }: { endpoint: string }): Promise<void> {
  const { clinicId, memberId } = ctx.actor;
  const audit = { action: "notices.device_forget", entity: "member", entityId: memberId };
  const statements = [forgetEndpoint(ctx.db, ctx.actor, memberId, endpoint)];
  await commit(ctx, { clinicId, statements, events: [], audit });
}

/** A push subscription ends with the login that asked for it, however that ends. @returns how many ended */
export function forgetDevicesOfLogin(ctx: ClinicCtx<SystemActor>, scope: Scope, sessionId: string): Promise<number> {
  return forgetDevicesOf(ctx.db, scope, sessionId);
}
