import { pageOfEntries } from "~/features/diary/list/page-of-entries.server";
import type { EntryFilter } from "~/features/diary/diary.schema";
import type { AdminCtx } from "~/features/kernel/ctx";
import { noteOpening, type OpeningAction } from "~/features/kernel/events/note-opening.server";
import { signedNotesOf } from "~/features/records/reading/signed-notes.server";
import { AppError } from "~/lib/app-error";
import { selectOpen } from "./break-glass.repo.server";

type Asked = { patientId: string };

/**
 * What opens a patient's data to an admin: an access of their own that is open at this moment. That something is read is written down
 * before it is, each time, in red.
 * @throws AppError `audit.no_break_glass`, the same for another clinic's patient as for nobody
 */
async function through(ctx: AdminCtx, { patientId }: Asked, action: OpeningAction) {
  const { clinic, actor } = ctx;
  const [open] = await selectOpen(clinic, actor, actor.memberId, patientId, ctx.now());
  if (!open) throw new AppError("audit.no_break_glass");
  const { id: entityId, reason } = open;
  const look = {
    action,
    entity: "break_glass",
    entityId,
    subjects: [patientId],
    right: "break-glass" as const,
    reason,
  };
  const seen = await noteOpening(clinic, { ...look, eachTime: true });
  return { seen, open, scope: { clinicId: actor.clinicId, patientId } };
}

/** What the patient shares of the diary, never a private entry. @throws AppError `audit.no_break_glass`, `request.invalid` (cursor) */
export async function diaryThrough(ctx: AdminCtx, { patientId, ...filter }: EntryFilter & Asked) {
  const { seen, scope, open } = await through(ctx, { patientId }, "diary.list");
  const page = await pageOfEntries(seen, scope, filter, { shared: true, reader: null }, () => seen);
  return { items: page.items.map(({ entry }) => entry), nextCursor: page.nextCursor, expiresAt: open.expiresAt };
}

/** The signed notes of the record; no drafts, no working notes. @throws AppError `audit.no_break_glass`, `request.invalid` (cursor) */
export async function notesThrough(
  ctx: AdminCtx,
  { patientId, ...part }: Asked & { cursor?: string | undefined; limit: number },
) {
  const { seen, scope, open } = await through(ctx, { patientId }, "records.read");
  return { ...(await signedNotesOf(seen, scope, part)), expiresAt: open.expiresAt };
}
