import type { Actor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { countUnread, markRead } from "./notice.repo.server";

/**
 * Marks the caller's notices read, some or all that are there now; their other devices are told the new count. Reading is no
 * event of the clinic: it is the reader's own, and not audited.
 * @returns unread ones left, at most 10
 */
export async function markNoticesRead(ctx: ClinicCtx<Actor>, which: string[] | "all"): Promise<{ unread: number }> {
  const { actor, db, platform } = ctx;
  const [changed] = await db.batch([markRead(db, actor, actor.memberId, which, ctx.now())]);
  const unread = await countUnread(db, actor, actor.memberId);
  const [first] = changed;
  if (first) {
    const key = `read/${first.id}/${changed.length}/${ctx.now()}`;
    platform.background(
      platform.channels.publish(actor, { key, type: "unread", data: { unread } }).catch(() => undefined),
    );
  }
  return { unread };
}
