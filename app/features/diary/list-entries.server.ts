import type { PatientCtx } from "~/features/kernel/ctx";
import type { Page } from "~/lib/page";
import type { EntryFilter } from "./diary.schema";
import type { Entry } from "./entry";
import { ownDiary } from "./own-entry.server";
import { pageOfEntries } from "./page-of-entries.server";

export type ListedOwnEntry = Entry & { readBy: number; comments: number };

/** The patient's own diary, newest first, narrowed by mood, tag and period. @throws AppError `request.invalid` for a bad cursor */
export async function listEntries(ctx: PatientCtx, filter: EntryFilter): Promise<Page<ListedOwnEntry>> {
  const page = await pageOfEntries(ctx, ownDiary(ctx), filter, { shared: false, reader: null });
  const items = page.items.map(({ row, entry }) => ({ ...entry, readBy: row.readerCount, comments: row.commentCount }));
  return { items, nextCursor: page.nextCursor };
}
