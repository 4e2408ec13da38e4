import type { Statement } from "~/db/statement";
import type { PatientCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import type { NewEvent } from "~/features/kernel/events/event";
import { idUnder, withIdempotency } from "~/features/kernel/events/idempotency.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import {
  selectAssignment,
  selectOpenOf,
  updateAssignment,
  type AssignmentRow,
} from "../assignment/assignment.repo.server";
import { dueAfterAnswer } from "../assignment/schedule";
import { deleteDraft } from "../draft/draft.repo.server";
import { findSheet } from "../find-sheet.server";
import type { Score } from "../instrument/scoring";
import { changeBetween, type ReliableChange } from "../instrument/reliable-change";
import { isInstrument } from "../instrument/instrument";
import { measureIds } from "../measures.ids";
import { safetyRaisedEvent } from "../measures.events";
import { wrongWith, type Sheet, type Value } from "../sheet";
import { answerInList, sealResult } from "./answer-seal";
import { insertAnswer, selectAnswer, selectBefore, type MeasureScope } from "./answer.repo.server";
import { scoreOfSheet } from "./scale-answer";

/** What somebody hands in. */
export type Answering = { code: string; values: readonly Value[]; assignmentId?: string | undefined };

/** What came of it. Instants in ms. */
export type Answered = Score & {
  id: string;
  code: string;
  answeredAt: number;
  /** Against the answer before; null where there is none or nothing can be said. */
  change: { points: number; reliable: ReliableChange } | null;
};

/**
 * The request that is answered: the one that is named, or the one that waits for the same scale. An instrument is taken in whatever became
 * of its request, for a device may send late what was asked for then.
 * @throws AppError `measures.not_found`, `measures.answered`, `measures.ended`, `request.invalid` (assignmentId)
 */
async function requestFor(ctx: PatientCtx, scope: MeasureScope, { code, assignmentId }: Answering) {
  const found =
    assignmentId === undefined ? selectOpenOf(ctx.db, scope, code) : selectAssignment(ctx.db, scope, assignmentId);
  const [row] = await found;
  if (!row && assignmentId !== undefined) throw new AppError("measures.not_found");
  if (row && row.code !== code)
    throw new AppError("request.invalid", { fields: { assignmentId: "Este pedido é de outro questionário." } });
  if (!row && !isInstrument(code)) throw new AppError("measures.not_found");
  if (!row || row.status === "open" || isInstrument(code)) return row?.status === "open" ? row : null;
  throw new AppError(row.status === "done" ? "measures.answered" : "measures.ended");
}

/** @throws AppError `request.invalid` (answers, and each that is wrong) */
function checkValues({ questions }: Sheet, values: readonly Value[]): void {
  const fields: Record<string, string> = {};
  if (values.length !== questions.length) fields.answers = `Envie ${questions.length} respostas, com null onde não há.`;
  for (const [n, question] of questions.entries()) {
    const wrong = wrongWith(question, values[n] ?? null);
    if (wrong !== null) fields[`answers.${n}`] = wrong;
  }
  if (values.every((value) => value === null)) fields.answers ??= "Responda a pelo menos uma pergunta.";
  if (Object.keys(fields).length > 0) throw new AppError("request.invalid", { fields });
}

/** What becomes of the request that was answered. */
function settleRequest(ctx: PatientCtx, row: AssignmentRow, answeredAt: number) {
  const dueAt = dueAfterAnswer(row, answeredAt, ctx.actor.zone);
  const status = row.every === null ? ("done" as const) : ("open" as const);
  // What is waited for still keeps its recall, given or to come.
  const moved = dueAt !== null && dueAt === row.dueAt ? {} : { remindAt: dueAt, dueAt: dueAt ?? row.dueAt };
  const changes = { status, ...moved, lastAnsweredAt: answeredAt };
  const { id, patientId, psychologistId } = row;
  const event: NewEvent = {
    type: "measures.assignment_answered",
    aggregateId: id,
    version: row.version + 1,
    data: { patientId, psychologistId },
  };
  return { statement: updateAssignment(ctx.db, row, changes), event };
}

type Writing = { input: Answering; key: string | undefined; answeredAt: number };

async function write(ctx: PatientCtx, scope: MeasureScope, { input, key, answeredAt }: Writing): Promise<string> {
  const { code, values } = input;
  const request = await requestFor(ctx, scope, input);
  const sheet = await findSheet(ctx.db, scope, { code, sheetVersion: request?.sheetVersion ?? 1 });
  checkValues(sheet, values);
  const { total, safety } = scoreOfSheet(sheet, values);
  const vault = await openVault(ctx, scope.clinicId, scope.patientId);
  // Under the patient's key, so that the stored fingerprint cannot be tried against guesses of what was answered. Not of what request: the
  // first time settles it, and the same answers would be others then.
  const said = JSON.stringify([code, values]);
  const fingerprint = key === undefined ? "" : await vault.blind("measures.answer", said);
  const asked = { key, useCase: "measures.answer", input: fingerprint };
  const id = await idUnder(ctx, measureIds.answer, asked);
  const resultSealed = await sealResult(vault, { id, values, total });
  const assignmentId = request?.id ?? null;
  const row = { ...scope, id, code, sheetVersion: sheet.version, assignmentId, resultSealed, answeredAt };
  const settled = request && settleRequest(ctx, request, answeredAt);
  const { patientId } = scope;
  const statements: Statement[] = [
    insertAnswer(ctx.db, { ...row, createdAt: ctx.now() }),
    deleteDraft(ctx.db, scope, code),
    ...(settled ? [settled.statement] : []),
  ];
  const events: NewEvent[] = [
    { type: "measures.answered", aggregateId: id, version: 1, data: { patientId, code, assignmentId } },
    ...(safety ? [safetyRaisedEvent(id, patientId)] : []),
    ...(settled ? [settled.event] : []),
  ];
  const audit = { action: "measures.answer", entity: "scale_answer", entityId: id };
  return withIdempotency(ctx, { ...asked, resultId: id, lastingId: id }, (idempotency) =>
    commit(ctx, { clinicId: scope.clinicId, statements, events, audit, idempotency }),
  );
}

/** Two that were handed in for one request in one moment: the second finds it settled, and is judged anew. */
async function writeAgain(ctx: PatientCtx, scope: MeasureScope, writing: Writing): Promise<string> {
  try {
    return await write(ctx, scope, writing);
  } catch (error) {
    if (!(error instanceof AppError && error.code === "kernel.conflict")) throw error;
    return write(ctx, scope, writing);
  }
}

/**
 * Hands in the answers to a scale, or to a questionnaire that was asked: kept sealed, scored, its request settled, its draft gone. When
 * the safety item was answered with 1 or more, those who care for the patient are told at once.
 * @param key idempotency key: the same key makes one, and answers what came of it again
 * @param queuedAt when (ms, by our clock) a device without network kept it, if it did
 * @throws AppError `request.invalid`, `measures.not_found`, `measures.answered`, `measures.ended`, `kernel.idempotency_reused`
 */
export async function answerScale(
  ctx: PatientCtx,
  input: Answering,
  key?: string,
  queuedAt?: number,
): Promise<Answered> {
  requireRole(ctx.actor, "patient");
  const scope = { clinicId: ctx.actor.clinicId, patientId: ctx.actor.memberId };
  const answeredAt = queuedAt ?? ctx.now();
  const id = await writeAgain(ctx, scope, { input, key, answeredAt });
  const [row] = await selectAnswer(ctx.db, scope, id);
  if (!row) throw new AppError("measures.not_found");
  return readAnswered(ctx, scope, row);
}

/** What came of answers that are kept. */
async function readAnswered(
  ctx: PatientCtx,
  scope: MeasureScope,
  row: Parameters<typeof answerInList>[1],
): Promise<Answered> {
  const { id, code, answeredAt } = row;
  const vault = await openVault(ctx, scope.clinicId, scope.patientId);
  const [answer, sheet, [before]] = await Promise.all([
    answerInList(vault, row),
    findSheet(ctx.db, scope, row),
    selectBefore(ctx.db, scope, code, answeredAt),
  ]);
  const previous = before ? (await answerInList(vault, before)).total : null;
  const score = { ...scoreOfSheet(sheet, answer.values), total: answer.total };
  return {
    id,
    code,
    answeredAt,
    ...score,
    change: isInstrument(code) ? changeBetween(code, previous, score.total) : null,
  };
}
