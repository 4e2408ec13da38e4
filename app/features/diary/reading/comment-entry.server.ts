import { noteLooking } from "~/features/kernel/events/note-opening.server";
import type { OpeningCtx } from "~/features/kernel/keys/noted";
import { commit } from "~/features/kernel/events/commit.server";
import type { Actor } from "~/features/kernel/actor";
import type { ClinicCtx, PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { diaryIds } from "~/features/diary/diary.ids";
import { newId } from "~/lib/id";
import { openComments, sealComment } from "./comment-seal.server";
import { findComment, insertComment } from "./comment.repo.server";
import { answeredEvent, commentedEvent } from "../diary.events";
import type { Comment } from "../entry/entry";
import type { DiaryScope } from "../entry/entry.repo.server";
import { fetchOwnEntry, ownDiary } from "../entry/own-entry.server";
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
  await fetchSharedEntry(ctx, patientId, entryId);
  const look = { action: "diary.read" as const, entity: "diary_entry", entityId: entryId, subjects: [patientId] };
  return writeUnder(noteLooking(ctx, look), scope, { entryId, content, key, isAnswer: false });
}

/**
 * The patient answers what was said under an own entry that others read; sealed under the patient's key, told to who spoke there.
 * @param key as for a comment
 * @throws AppError `diary.not_found` also for a deleted or private entry, where nobody would read it, `kernel.idempotency_reused`
 */
export async function answerComments(
  ctx: PatientCtx,
  { entryId, content }: Omit<Input, "patientId">,
  key?: string,
): Promise<Comment> {
  const scope = ownDiary(ctx);
  const entry = await fetchOwnEntry(ctx, entryId);
  if (entry.deletedAt !== null || entry.isPrivate) throw new AppError("diary.not_found");
  return writeUnder(ctx, scope, { entryId, content, key, isAnswer: true });
}

type Writing = { entryId: string; content: string; key: string | undefined; isAnswer: boolean };

async function writeUnder(
  ctx: ClinicCtx<Actor> & OpeningCtx,
  scope: DiaryScope,
  { entryId, content, key, isAnswer }: Writing,
) {
  const { memberId: authorId, name: authorName } = ctx.actor;
  const vault = await openVault(ctx, scope.clinicId, scope.patientId);
  const now = ctx.now();
  const id = newId(diaryIds.comment, now);
  const contentSealed = await sealComment(vault, id, content);
  const comment = { id, entryId, authorId, contentSealed, createdAt: now };
  const statements = insertComment(ctx.db, scope, comment, { isNew: !isAnswer });
  const told = isAnswer ? answeredEvent : commentedEvent;
  const events = [told({ id, entryId, patientId: scope.patientId, authorId })];
  const useCase = isAnswer ? "diary.answer" : "diary.comment";
  const audit = { action: useCase, entity: "diary_entry", entityId: entryId };
  // Under the patient's key, so that the stored fingerprint cannot be tried against guesses of what was written.
  const input = key === undefined ? "" : await vault.blind(useCase, JSON.stringify([entryId, content]));
  const made = await withIdempotency(ctx, { key, useCase, input, resultId: id }, (idempotency) =>
    commit(ctx, { clinicId: scope.clinicId, statements, events, audit, idempotency }),
  );
  if (made === id) return { id, authorName, content, createdAt: now };
  const first = await findComment(ctx.db, scope, authorId, made);
  const [opened] = first ? await openComments(vault, [first]) : [];
  if (!opened) throw new AppError("diary.not_found");
  return opened;
}
