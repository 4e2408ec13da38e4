import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx, Scope } from "~/features/kernel/ctx";
import { onShard } from "~/features/tenancy/clinic/on-shard";
import type { ShardName } from "~/platform/planes";
import type { NoticeKind } from "~/features/kernel/said/notice-rule";
import { countUnread } from "./notice.repo.server";

/**
 * Shows notices on their members' open pages, with the new count beside the bell. The channel knows a notice it has shown by its
 * id, so showing it again changes nothing.
 * @throws what the channel throws: the event is then delivered again
 */
export async function announceNotices(
  ctx: BothPlanesCtx<SystemActor>,
  shard: ShardName,
  scope: Scope,
  told: { id: string; memberId: string; kind: NoticeKind; createdAt: number }[],
): Promise<void> {
  const { db } = onShard(ctx, shard);
  await Promise.all(
    told.map(async ({ id, memberId, kind, createdAt }) => {
      const unread = await countUnread(db, scope, memberId);
      const data = { noticeId: id, kind, createdAt: new Date(createdAt).toISOString(), unread };
      await ctx.platform.channels.publish({ ...scope, memberId }, { key: id, type: "notification", data });
    }),
  );
}
