import type { PsychologistCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { findOwnFeed } from "./calendar-feed.repo.server";

/** Since when (ms) the psychologist's agenda has a secret address; null while it has none. The address itself nobody knows any more. */
export async function readFeedState(ctx: PsychologistCtx): Promise<{ since: number | null }> {
  requireRole(ctx.actor, "psychologist");
  const feed = await findOwnFeed(ctx.db, ctx.actor, ctx.actor.memberId);
  return { since: feed?.createdAt ?? null };
}
