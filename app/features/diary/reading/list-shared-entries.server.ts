import { noteListing } from "~/features/kernel/events/note-opening.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import type { Page } from "~/lib/page";
import type { EntryFilter } from "../diary.schema";
import type { Entry } from "../entry/entry";
import { pageOfEntries } from "../list/page-of-entries.server";
import { patientDiary } from "./shared-diary.server";

export type SharedEntry = Entry & { unread: boolean; comments: number };

/**
 * What a patient shares with a linked psychologist, newest first. Private entries are not there, nor counted.
 * The care link is a condition of the one statement; only an answer without rows, and a tag, whose lookup needs the
 * patient's key, ask whether it is there at all.
 * @throws AppError `tenancy.patient_not_found` without an open care link, `request.invalid` for a bad cursor
 */
export async function listSharedEntries(
  ctx: PsychologistCtx,
  { patientId, ...filter }: EntryFilter & { patientId: string },
): Promise<Page<SharedEntry>> {
  const reader = ctx.actor.memberId;
  if (filter.tag !== undefined) await requireCareLink(ctx, patientId);
  // Noted (LGPD art. 37) when she is known to be allowed: by a row, or by the link.
  const note = () => noteListing(ctx, "diary.list", [patientId]);
  const page = await pageOfEntries(ctx, patientDiary(ctx, patientId), filter, { shared: true, reader }, note);
  if (page.items.length === 0 && filter.tag === undefined) {
    await requireCareLink(ctx, patientId);
    note();
  }
  const items = page.items.map(({ row, entry }) => ({
    ...entry,
    unread: row.unreadBy.includes(reader),
    comments: row.commentCount,
  }));
  return { items, nextCursor: page.nextCursor };
}
