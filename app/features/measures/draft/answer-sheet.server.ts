import type { Statements } from "~/db/statement";
import type { PatientCtx } from "~/features/kernel/ctx";
import { isUsed } from "~/features/kernel/events/idempotency.server";
import { orUnreadable } from "~/features/kernel/keys/unreadable";
import { openVault } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError, type AppErrorCode } from "~/lib/app-error";
import { selectAssignment, selectOpenOf, type AssignmentRow } from "../assignment/assignment.repo.server";
import { answerScale } from "../answer/answer-scale.server";
import { selectAnswers, type MeasureScope } from "../answer/answer.repo.server";
import { openDraft, sealDraft } from "../answer/answer-seal";
import { findSheet } from "../find-sheet.server";
import { isInstrument } from "../instrument/instrument";
import { chooseOne, valueFrom, wrongWith, type Sheet, type Value } from "../sheet";
import { putDraft, selectDraft, type DraftRow } from "./draft.repo.server";

/** A sheet before its patient, with what was answered so far. */
export type OpenSheet = {
  sheet: Sheet;
  assignmentId: string | null;
  isIntake: boolean;
  values: Value[];
  /** The idempotency key that these answers will be handed in with. */
  key: string;
  isBegun: boolean;
};

/**
 * What an address names: a request of the patient's, or an instrument that they begin by themselves (which answers a request that waits).
 * @throws AppError `measures.not_found`, `measures.answered`, `measures.ended`
 */
async function whatIsNamed(ctx: PatientCtx, scope: MeasureScope, named: string) {
  const found = isInstrument(named) ? selectOpenOf(ctx.db, scope, named) : selectAssignment(ctx.db, scope, named);
  const [row]: (AssignmentRow | undefined)[] = await found;
  if (!row && !isInstrument(named)) throw new AppError("measures.not_found");
  if (row && row.status !== "open") throw new AppError(row.status === "done" ? "measures.answered" : "measures.ended");
  const ref = { code: row?.code ?? named, sheetVersion: row?.sheetVersion ?? 1 };
  return { ref, row: row ?? null };
}

const ownScope = ({ actor }: PatientCtx): MeasureScope => ({ clinicId: actor.clinicId, patientId: actor.memberId });

/** What a draft says that still answers the questions that are asked; null when there is none, or it was handed in. */
async function valuesIn(ctx: PatientCtx, sheet: Sheet, draft: DraftRow | undefined): Promise<Value[] | null> {
  if (draft?.sheetVersion !== sheet.version || (await isUsed(ctx, draft.key))) return null;
  const vault = await openVault(ctx, draft.clinicId, draft.patientId);
  const said = await orUnreadable(openDraft(vault, draft.code, draft.valuesSealed), []);
  return sheet.questions.map((question, n) => {
    const value = said[n] ?? null;
    return wrongWith(question, value) === null ? value : null;
  });
}

/**
 * Opens what an address names, with what was answered so far.
 * @throws AppError `measures.not_found`, `measures.answered`, `measures.ended`
 */
export async function openSheet(ctx: PatientCtx, { named }: { named: string }): Promise<OpenSheet> {
  requireRole(ctx.actor, "patient");
  const scope = ownScope(ctx);
  const { ref, row } = await whatIsNamed(ctx, scope, named);
  const [sheet, [draft]] = await Promise.all([findSheet(ctx.db, scope, ref), selectDraft(ctx.db, scope, ref.code)]);
  const kept = await valuesIn(ctx, sheet, draft);
  return {
    sheet,
    assignmentId: row?.id ?? null,
    isIntake: row?.isIntake ?? false,
    values: kept ?? sheet.questions.map(() => null),
    key: kept && draft ? draft.key : crypto.randomUUID(),
    isBegun: kept !== null,
  };
}

/**
 * Answers of a form: by question (from 0), as they were typed or chosen; a key that names the form; the question that the form asks,
 * which then is to be answered or passed over.
 */
export type Posted = { named: string; key: string; values: ReadonlyMap<number, Value>; asks?: number };

/** What is open with what was posted in place of what was kept. @throws AppError `request.invalid` (the question's field) */
async function merge(ctx: PatientCtx, { named, key, values, asks }: Posted): Promise<OpenSheet> {
  const open = await openSheet(ctx, { named });
  const fields: Record<string, string> = {};
  const merged = open.sheet.questions.map((question, n) => {
    const said = values.get(n);
    const value = typeof said === "string" ? valueFrom(question, said) : said;
    const wrong = n === asks && value === undefined ? chooseOne : wrongWith(question, value ?? null);
    if (wrong !== null) fields[`a.${n}`] = wrong;
    return value === undefined ? (open.values[n] ?? null) : value;
  });
  if (Object.keys(fields).length > 0) throw new AppError("request.invalid", { fields });
  return { ...open, values: merged, key: open.isBegun ? open.key : key };
}

/**
 * Keeps answers of a sheet that is not handed in: those that are given here stand in place of what was kept, the others stay. Of one that
 * was handed in meanwhile nothing is kept.
 * @throws AppError `measures.not_found`, `measures.answered`, `measures.ended`, `request.invalid` (the question's field)
 */
export async function keepDraft(ctx: PatientCtx, posted: Posted): Promise<OpenSheet> {
  const open = await merge(ctx, posted);
  if (!open.isBegun && (await isUsed(ctx, open.key))) return open;
  const { sheet, values, key } = open;
  const scope = ownScope(ctx);
  const vault = await openVault(ctx, scope.clinicId, scope.patientId);
  const valuesSealed = await sealDraft(vault, sheet.code, values);
  const row = { ...scope, code: sheet.code, sheetVersion: sheet.version, key, valuesSealed, updatedAt: ctx.now() };
  // No event, no audit: a draft is its writer's alone and changes with every answer.
  await ctx.db.batch([putDraft(ctx.db, row)] as Statements);
  return { ...open, isBegun: true };
}

/** Refusals that say that these answers came already: a second press. */
const cameAlready: readonly AppErrorCode[] = ["measures.answered", "kernel.idempotency_reused"];

/**
 * Hands in what was answered so far with what is posted. Pressed twice it is one, and the second press is answered as the first.
 * @returns its id
 * @throws AppError `measures.not_found`, `measures.ended`, `request.invalid`
 */
export async function handIn(ctx: PatientCtx, posted: Posted): Promise<{ id: string }> {
  try {
    const { sheet, values, key, assignmentId } = await merge(ctx, posted);
    const { id } = await answerScale(ctx, { code: sheet.code, values, assignmentId: assignmentId ?? undefined }, key);
    return { id };
  } catch (error) {
    if (!(error instanceof AppError && cameAlready.includes(error.code))) throw error;
    const last = await lastAnswerTo(ctx, posted);
    if (last === null) throw error;
    return last;
  }
}

/** The newest answers to what an address names; null when there are none. */
export async function lastAnswerTo(ctx: PatientCtx, { named }: { named: string }): Promise<{ id: string } | null> {
  const scope = ownScope(ctx);
  const code = isInstrument(named) ? named : (await selectAssignment(ctx.db, scope, named))[0]?.code;
  if (code === undefined) return null;
  const [row] = await selectAnswers(ctx.db, scope, { after: null, limit: 1, code });
  return row ? { id: row.id } : null;
}
