import type { PatientCtx } from "~/features/kernel/ctx";
import type { Page } from "~/lib/page";
import type { Entry } from "../entry/entry";
import { ownDiary } from "../entry/own-entry.server";
import { pageOfEntries } from "../list/page-of-entries.server";

/** The patient's diary as a linked psychologist sees it: the very same statement, without what is private. */
export async function previewShared(
  ctx: PatientCtx,
  page: { limit: number; cursor?: string | undefined },
): Promise<Page<Entry & { comments: number }>> {
  const shared = await pageOfEntries(ctx, ownDiary(ctx), page, { shared: true, reader: null }, () => ctx);
  const items = shared.items.map(({ row, entry }) => ({ ...entry, comments: row.commentCount }));
  return { items, nextCursor: shared.nextCursor };
}
