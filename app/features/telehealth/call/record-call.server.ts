import { startByRoom } from "~/features/appointments/steps/by-room.server";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { upsertCall, type NewSpoken } from "./call.repo.server";

/**
 * Writes down when a session really took place (ms), as its room saw it, and that it has begun. Harmless twice.
 * @param when.endedAt null while they are together
 */
export async function recordCall(ctx: ClinicCtx<SystemActor>, scope: Scope, when: NewSpoken): Promise<void> {
  await upsertCall(ctx.db, scope, when);
  await startByRoom(ctx, scope, when.appointmentId);
}
