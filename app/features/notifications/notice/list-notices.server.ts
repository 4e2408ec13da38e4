import type { Actor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { placeAfter, toPage, type Page } from "~/lib/page";
import type { Notice } from "./notice";
import type { NoticeKind } from "~/features/kernel/said/notice-rule";
import { isNoticeKind } from "./notice-kind";
import { selectNotices } from "./notice.repo.server";

/** What the caller was told, newest first. @throws AppError `request.invalid` (cursor) */
export async function listNotices(
  ctx: ClinicCtx<Actor>,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<Notice>> {
  const after = placeAfter(cursor);
  const rows = await selectNotices(ctx.db, ctx.actor, ctx.actor.memberId, { after, limit: limit + 1 });
  const page = toPage(rows, limit, ({ createdAt: at, id }) => ({ at, id }));
  // A kind that this version does not know (a rollback) is left out rather than shown without words.
  const known = page.items.filter((row): row is typeof row & { kind: NoticeKind } => isNoticeKind(row.kind));
  return { ...page, items: known };
}
