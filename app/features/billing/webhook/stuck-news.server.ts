import type { PlatformCtx } from "~/features/kernel/ctx";
import { retryStuckEvent } from "~/features/kernel/events/stuck-events.server";
import { AppError } from "~/lib/app-error";
import { listUnhandled, type StuckNews } from "./stuck-news.repo.server";

/** Messages of Stripe's whose effect fails, for the platform: from the first failure on, at most 50. */
export async function listStuckNews(ctx: PlatformCtx): Promise<StuckNews[]> {
  return listUnhandled(ctx.db);
}

/**
 * Has one of them, or all that are shown, handled again at once. Harmless for what was handled meanwhile: what is true is asked of
 * Stripe each time.
 * @param which an event's id, or `all`
 * @returns how many were asked for again
 * @throws AppError `request.not_found` for an event that is none of Stripe's or is handled
 */
export async function retryNews(ctx: PlatformCtx, which: string): Promise<number> {
  const stuck = await listUnhandled(ctx.db);
  const asked = which === "all" ? stuck : stuck.filter(({ id }) => id === which);
  if (asked.length === 0 && which !== "all") throw new AppError("request.not_found");
  for (const { id } of asked) await retryStuckEvent(ctx, "all", id);
  return asked.length;
}
