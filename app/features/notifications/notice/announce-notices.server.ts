import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx, Scope } from "~/features/kernel/ctx";
import type { NoticeKind } from "~/features/kernel/said/notice-rule";

/**
 * Shows notices on their members' open pages, with the new count beside the bell. The channel knows a notice it has shown by its
 * id, so showing it again changes nothing.
 * @param told with how many notices the member had not read when they were written
 * @throws what the channel throws: the event is then delivered again
 */
export async function announceNotices(
  ctx: BothPlanesCtx<SystemActor>,
  scope: Scope,
  told: { id: string; memberId: string; kind: NoticeKind; createdAt: number; unread: number }[],
): Promise<void> {
  await Promise.all(
    told.map(async ({ id, memberId, kind, createdAt, unread }) => {
      const data = { noticeId: id, kind, createdAt: new Date(createdAt).toISOString(), unread };
      await ctx.platform.channels.publish({ ...scope, memberId }, { key: id, type: "notification", data });
    }),
  );
}
