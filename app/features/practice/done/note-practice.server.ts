import type { PatientCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { idUnder, withIdempotency } from "~/features/kernel/events/idempotency.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { exerciseNamed, type ExerciseCode } from "../exercise/exercise";
import { practiceIds } from "../practice.ids";
import type { NotePractice } from "../practice.schema";
import type { Feeling, PracticeDone } from "./practice";
import { insertDone, selectDone, setFavourite } from "./practice.repo.server";

type Row = Omit<PracticeDone, "exercise" | "before" | "after"> & {
  exercise: string;
  before: number | null;
  after: number | null;
};

/** A row as it is shown; null for what has no name here any more. */
export function practiceOf({ id, exercise, seconds, before, after, doneAt }: Row): PracticeDone | null {
  const code = exerciseNamed(exercise);
  if (code === null) return null;
  return { id, exercise: code, seconds, before: before as Feeling | null, after: after as Feeling | null, doneAt };
}

/**
 * Keeps that a patient has practised something.
 * @param key idempotency key: the same key makes one, and answers it again
 * @param queuedAt when (ms, by our clock) a device without network kept it, if it did
 * @throws AppError `kernel.idempotency_reused`
 */
export async function notePractice(
  ctx: PatientCtx,
  input: Omit<NotePractice, "taskId">,
  key?: string,
  queuedAt?: number,
): Promise<PracticeDone> {
  requireRole(ctx.actor, "patient");
  const scope = { clinicId: ctx.actor.clinicId, patientId: ctx.actor.memberId };
  const now = ctx.now();
  const { exercise, seconds = null, before = null, after = null } = input;
  const said = { exercise, seconds, before, after };
  const request = { key, useCase: "practice.note", input: said };
  const lastingId = await idUnder(ctx, practiceIds.done, request);
  const row = { ...scope, ...said, id: lastingId, doneAt: queuedAt ?? now, createdAt: now };
  const { patientId } = scope;
  let isNew = false;
  const id = await withIdempotency(ctx, { ...request, resultId: row.id, lastingId }, async (idempotency) => {
    await commit(ctx, {
      clinicId: scope.clinicId,
      statements: insertDone(ctx.db, row),
      events: [{ type: "practice.done", aggregateId: row.id, version: 1, data: { patientId } }],
      audit: { action: "practice.note", entity: "practice_done", entityId: row.id },
      idempotency,
    });
    isNew = true;
  });
  const [kept] = isNew ? [row] : await selectDone(ctx.db, scope, id);
  const shown = kept && practiceOf(kept);
  if (!shown) throw new AppError("request.not_found");
  return shown;
}

/** Has an exercise stand first for its patient, or no longer. */
export async function likeExercise(
  ctx: PatientCtx,
  { exercise, isFavourite }: { exercise: ExerciseCode; isFavourite: boolean },
): Promise<void> {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId: patientId } = ctx.actor;
  await commit(ctx, {
    clinicId,
    statements: [setFavourite(ctx.db, { clinicId, patientId }, exercise, isFavourite)],
    events: [],
    audit: { action: "practice.favourite", entity: "practice_tally", entityId: exercise, subject: patientId },
  });
}
