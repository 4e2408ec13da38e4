import { commit } from "~/features/kernel/events/commit.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { openComments, sealComment } from "./comment-seal.server";
import { findComment, insertComment } from "./comment.repo.server";
import { commentedEvent } from "../diary.events";
import type { Comment } from "../entry/entry";
import { fetchSharedEntry, patientDiary } from "./shared-diary.server";

type Input = { patientId: string; entryId: string; content: string };

/**
 * Writes under a shared entry of a linked patient, sealed under the patient's key.
 * @param key idempotency key: the same key makes one comment and answers it again
 * @throws AppError `tenancy.patient_not_found`, `diary.not_found`, `kernel.idempotency_reused`
 */
export async function commentEntry(
  ctx: PsychologistCtx,
  { patientId, entryId, content }: Input,
  key?: string,
): Promise<Comment> {
  const scope = patientDiary(ctx, patientId);
  const { memberId: authorId, name: authorName } = ctx.actor;
  await fetchSharedEntry(ctx, patientId, entryId);
  const vault = await openVault(ctx, scope.clinicId, patientId);
  const now = ctx.now();
  const id = newId("diaryComment", now);
  const contentSealed = await sealComment(vault, id, content);
  const statements = insertComment(ctx.db, scope, { id, entryId, authorId, contentSealed, createdAt: now });
  const events = [commentedEvent({ id, entryId, patientId, authorId })];
  const audit = { action: "diary.comment", entity: "diary_entry", entityId: entryId };
  // Under the patient's key, so that the stored fingerprint cannot be tried against guesses of what was written.
  const fingerprint = key === undefined ? "" : await vault.blind("diary.comment", JSON.stringify([entryId, content]));
  const made = await withIdempotency(
    ctx,
    { key, useCase: "diary.comment", input: fingerprint, resultId: id },
    (idempotency) => commit(ctx, { clinicId: scope.clinicId, statements, events, audit, idempotency }),
  );
  if (made === id) return { id, authorName, content, createdAt: now };
  const first = await findComment(ctx.db, scope, authorId, made);
  const [opened] = first ? await openComments(vault, [first]) : [];
  if (!opened) throw new AppError("diary.not_found");
  return opened;
}
