import type { AdminCtx } from "~/features/kernel/ctx";
import { listStuckEvents, retryStuckEvent, type StuckEvent } from "~/features/kernel/events/stuck-events.server";
import { requireRole } from "../login/require-role";

/** What happened in the clinic and has not had its effects, for its admins: kinds and times, nothing of whom or what. */
export async function listStuckEffects(ctx: AdminCtx): Promise<StuckEvent[]> {
  requireRole(ctx.actor, "admin");
  return listStuckEvents(ctx.clinic, ctx.actor);
}

/** Has one of them tried again at once. @throws AppError `request.not_found` */
export async function retryStuckEffect(ctx: AdminCtx, { eventId }: { eventId: string }): Promise<void> {
  requireRole(ctx.actor, "admin");
  await retryStuckEvent(ctx.clinic, ctx.actor, eventId);
}
