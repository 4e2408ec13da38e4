import type { PatientCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { openComments } from "../reading/comment-seal.server";
import { selectComments, selectReaders } from "../reading/comment.repo.server";
import { openEntry } from "./entry-seal.server";
import type { Comment, Entry } from "./entry";
import { forgetNewComments } from "./entry.repo.server";
import { fetchOwnEntry, ownDiary } from "./own-entry.server";

export type OwnEntry = Entry & {
  readers: { name: string; readAt: number }[];
  comments: Comment[];
  deletedAt: number | null;
};

/**
 * One entry of the patient's own diary with who read it and what they said; also a deleted one while it can be undone.
 * Opening it makes its comments no longer new.
 * @throws AppError `diary.not_found`, the same for another patient's entry
 */
export async function readEntry(ctx: PatientCtx, { id }: { id: string }): Promise<OwnEntry> {
  const scope = ownDiary(ctx);
  const row = await fetchOwnEntry(ctx, id);
  const [[readers, comments], vault] = await Promise.all([
    ctx.db.batch([selectReaders(ctx.db, scope, id), selectComments(ctx.db, scope, id)]),
    openVault(ctx, scope.clinicId, scope.patientId),
  ]);
  if (comments.length > 0 && !ctx.request.isPrefetch) await ctx.db.batch([forgetNewComments(ctx.db, scope, id)]);
  return {
    ...(await openEntry(vault, row)),
    readers,
    comments: await openComments(vault, comments),
    deletedAt: row.deletedAt,
  };
}
