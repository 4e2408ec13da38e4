import type { PatientCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { selectAssignment } from "../assignment/assignment.repo.server";
import { answerScale, type Answering } from "../answer/answer-scale.server";
import { selectAnswers } from "../answer/answer.repo.server";
import { answerInList } from "../answer/answer-seal";
import { findSheet } from "../find-sheet.server";
import { isInstrument } from "../instrument/instrument";
import { valueFrom } from "../sheet";
import { merge, ownScope, type Posted } from "./answer-sheet.server";

/** Answers under one form's key at most: each is other than those before it. */
const mostUnderKey = 9;

/**
 * Answers under a key. Where other answers came under it (a draft that is open on two devices, an answer that was lost on the way and
 * changed then) these are answers too, under the key that the outbox would give them: an item 9 is never dropped for an earlier one.
 */
async function answerUnder(ctx: PatientCtx, answering: Answering, key: string, left = mostUnderKey): Promise<string> {
  try {
    return (await answerScale(ctx, answering, key)).id;
  } catch (error) {
    const isUsed = error instanceof AppError && error.code === "kernel.idempotency_reused";
    if (!isUsed || left <= 1) throw error;
    return answerUnder(ctx, answering, `${key}:2`, left - 1);
  }
}

/**
 * Hands in what was answered so far with what is posted. Pressed twice it is one, and the second press is answered as the first; with
 * other answers it is another one, also when its request is over.
 * @returns its id
 * @throws AppError `measures.not_found`, `request.invalid`; of a questionnaire `measures.ended`, and `measures.answered` for other answers
 */
export async function handIn(ctx: PatientCtx, posted: Posted): Promise<{ id: string }> {
  try {
    const { sheet, values, key, assignmentId } = await merge(ctx, posted);
    return { id: await answerUnder(ctx, { code: sheet.code, values, assignmentId: assignmentId ?? undefined }, key) };
  } catch (error) {
    if (!(error instanceof AppError && error.code === "measures.answered")) throw error;
    const last = await newestTo(ctx, posted.named);
    if (last === null || !(await saysThis(ctx, last, posted))) throw error;
    return { id: last.id };
  }
}

type AnswerRow = Parameters<typeof answerInList>[1];

/** Whether all that is posted stands in answers that came before. */
async function saysThis(ctx: PatientCtx, row: AnswerRow, { values }: Posted): Promise<boolean> {
  const scope = ownScope(ctx);
  const [sheet, vault] = await Promise.all([
    findSheet(ctx.db, scope, row),
    openVault(ctx, scope.clinicId, scope.patientId),
  ]);
  const answer = await answerInList(vault, row);
  return sheet.questions.every((question, n) => {
    const said = values.get(n);
    if (said === undefined) return true;
    return (typeof said === "string" ? valueFrom(question, said) : said) === (answer.values[n] ?? null);
  });
}

async function newestTo(ctx: PatientCtx, named: string): Promise<AnswerRow | null> {
  const scope = ownScope(ctx);
  const code = isInstrument(named) ? named : (await selectAssignment(ctx.db, scope, named))[0]?.code;
  if (code === undefined) return null;
  const [row] = await selectAnswers(ctx.db, scope, { after: null, limit: 1, code });
  return row ?? null;
}

/** The newest answers to what an address names; null when there are none. */
export async function lastAnswerTo(ctx: PatientCtx, { named }: { named: string }): Promise<{ id: string } | null> {
  const row = await newestTo(ctx, named);
  return row && { id: row.id };
}
