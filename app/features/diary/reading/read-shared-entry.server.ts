import { noteOpening } from "~/features/kernel/events/note-opening.server";
import { commit } from "~/features/kernel/events/commit.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { openComments } from "./comment-seal.server";
import { selectComments } from "./comment.repo.server";
import { entryReadEvent } from "../diary.events";
import type { Comment, Entry } from "../entry/entry";
import { openEntry } from "../entry/entry-seal.server";
import { fetchSharedEntry, patientDiary } from "./shared-diary.server";
import { hasRead, markRead } from "./unread.repo.server";

type Ids = { patientId: string; entryId: string };

/** Marks an entry read once. */
async function recordReading(ctx: PsychologistCtx, { patientId, entryId }: Ids, isFirst: boolean): Promise<void> {
  const scope = patientDiary(ctx, patientId);
  const readerId = ctx.actor.memberId;
  if (!isFirst) return;
  const statements = markRead(ctx.db, scope, entryId, readerId, ctx.now());
  const events = [entryReadEvent(entryId, patientId, readerId)];
  try {
    await commit(ctx, { clinicId: scope.clinicId, statements, events, audit: [] });
  } catch (error) {
    // Two tabs opened it at once: the other one has recorded the first reading.
    const raced = error instanceof AppError && error.code === "kernel.conflict";
    if (!raced) throw error;
  }
}

/**
 * Opens a shared entry of a linked patient with its comments; from then on the patient sees that she has read it.
 * @throws AppError `tenancy.patient_not_found`, `diary.not_found` (private, deleted, another's and missing alike)
 */
export async function readSharedEntry(ctx: PsychologistCtx, ids: Ids): Promise<Entry & { comments: Comment[] }> {
  const scope = patientDiary(ctx, ids.patientId);
  const row = await fetchSharedEntry(ctx, ids.patientId, ids.entryId);
  // Written before it is opened (LGPD art. 37: who saw health data, when).
  const look = {
    action: "diary.read" as const,
    entity: "diary_entry",
    entityId: ids.entryId,
    subjects: [ids.patientId],
  };
  const seen = await noteOpening(ctx, look);
  const [[comments, reads], vault] = await Promise.all([
    ctx.db.batch([selectComments(ctx.db, scope, ids.entryId), hasRead(ctx.db, scope, ids.entryId, ctx.actor.memberId)]),
    openVault(seen, scope.clinicId, scope.patientId),
  ]);
  const entry = await openEntry(vault, row);
  // Fetched ahead, nobody has read it; that it was sent is written down all the same.
  await recordReading(ctx, ids, reads.length === 0 && !ctx.request.isPrefetch);
  return { ...entry, comments: await openComments(vault, comments) };
}
