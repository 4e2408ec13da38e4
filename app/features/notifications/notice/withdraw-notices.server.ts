import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import type { NoticeKind } from "~/features/kernel/said/notice-rule";
import { countUnread, deleteNotices } from "./notice.repo.server";

/**
 * Takes notices away that may no longer be seen: about an entry made private or deleted, or about a patient whose care has ended.
 * Their bells are told the new count; deliveries under way find no notice and are dropped.
 */
export async function withdrawNotices(
  ctx: ClinicCtx<SystemActor>,
  scope: Scope,
  which:
    | { subjectId: string; kinds: readonly NoticeKind[] | "all"; memberId?: string }
    | { memberId: string; aboutMemberId: string; kinds: readonly NoticeKind[] },
): Promise<void> {
  const gone = await deleteNotices(ctx.db, scope, which);
  const members = [...new Set(gone.map(({ memberId }) => memberId))];
  await Promise.all(
    members.map(async (memberId) => {
      const unread = await countUnread(ctx.db, scope, memberId);
      const key = `withdrawn/${gone.find((g) => g.memberId === memberId)?.id ?? ""}`;
      await ctx.platform.channels.publish({ ...scope, memberId }, { key, type: "unread", data: { unread } });
    }),
  );
}
