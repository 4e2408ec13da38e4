import type { Actor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { countUnread as count } from "./notice.repo.server";

/** How many notices the caller has not read; at most 10. */
export function countUnread(ctx: ClinicCtx<Actor>): Promise<number> {
  return count(ctx.db, ctx.actor, ctx.actor.memberId);
}
