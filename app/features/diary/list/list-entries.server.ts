import type { PatientCtx } from "~/features/kernel/ctx";
import type { Page } from "~/lib/page";
import type { EntryFilter } from "../diary.schema";
import type { Entry } from "../entry/entry";
import { ownDiary } from "../entry/own-entry.server";
import { pageOfEntries } from "./page-of-entries.server";

/** `newComments`: those of `comments` that the patient has not opened. */
export type ListedOwnEntry = Entry & { readBy: number; comments: number; newComments: number };

/**
 * The patient's own diary, newest first, narrowed by mood, tag and period.
 * @param onlyNew only notes with comments that were not opened; not together with a tag
 * @throws AppError `request.invalid` for a bad cursor
 */
export async function listEntries(
  ctx: PatientCtx,
  filter: EntryFilter,
  { onlyNew = false } = {},
): Promise<Page<ListedOwnEntry>> {
  const page = await pageOfEntries(ctx, ownDiary(ctx), filter, { shared: false, reader: null, onlyNew }, () => ctx);
  const items = page.items.map(({ row, entry }) => ({
    ...entry,
    readBy: row.readerCount,
    comments: row.commentCount,
    newComments: row.newComments,
  }));
  return { items, nextCursor: page.nextCursor };
}
