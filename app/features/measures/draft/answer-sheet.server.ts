import type { Statements } from "~/db/statement";
import type { PatientCtx } from "~/features/kernel/ctx";
import { isUsed, madeUnder } from "~/features/kernel/events/idempotency.server";
import { orUnreadable } from "~/features/kernel/keys/unreadable";
import { openVault } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError, type AppErrorCode } from "~/lib/app-error";
import { selectAssignment, selectOpenOf, type AssignmentRow } from "../assignment/assignment.repo.server";
import { selectAnswer, type MeasureScope } from "../answer/answer.repo.server";
import { answerInList, openDraft, sealDraft } from "../answer/answer-seal";
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
 * An instrument can be answered whatever became of its request: `over` says what did.
 * @throws AppError `measures.not_found`, and of a questionnaire `measures.answered`, `measures.ended`
 */
async function whatIsNamed(ctx: PatientCtx, scope: MeasureScope, named: string) {
  const found = isInstrument(named) ? selectOpenOf(ctx.db, scope, named) : selectAssignment(ctx.db, scope, named);
  const [row]: (AssignmentRow | undefined)[] = await found;
  if (!row && !isInstrument(named)) throw new AppError("measures.not_found");
  const over = row && row.status !== "open" ? overAs[row.status] : null;
  const ref = { code: row?.code ?? named, sheetVersion: row?.sheetVersion ?? 1 };
  if (over !== null && !isInstrument(ref.code)) throw new AppError(over);
  return { ref, row: over === null ? (row ?? null) : null, over };
}

const overAs = { done: "measures.answered", ended: "measures.ended" } as const;

export const ownScope = ({ actor }: PatientCtx): MeasureScope => ({
  clinicId: actor.clinicId,
  patientId: actor.memberId,
});

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

async function sheetNamed(ctx: PatientCtx, named: string): Promise<OpenSheet & { over: AppErrorCode | null }> {
  requireRole(ctx.actor, "patient");
  const scope = ownScope(ctx);
  const { ref, row, over } = await whatIsNamed(ctx, scope, named);
  const [sheet, [draft]] = await Promise.all([findSheet(ctx.db, scope, ref), selectDraft(ctx.db, scope, ref.code)]);
  const kept = await valuesIn(ctx, sheet, draft);
  return {
    sheet,
    assignmentId: row?.id ?? null,
    isIntake: row?.isIntake ?? false,
    values: kept ?? sheet.questions.map(() => null),
    key: kept && draft ? draft.key : crypto.randomUUID(),
    isBegun: kept !== null,
    over,
  };
}

/**
 * Opens what an address names, with what was answered so far. Of a request that is over an instrument opens while it is begun.
 * @throws AppError `measures.not_found`, `measures.answered`, `measures.ended`
 */
export async function openSheet(ctx: PatientCtx, { named }: { named: string }): Promise<OpenSheet> {
  const { over, ...open } = await sheetNamed(ctx, named);
  if (over !== null && !open.isBegun) throw new AppError(over);
  return open;
}

/**
 * Answers of a form: by question (from 0), as they were typed or chosen; a key that names the form; the question that the form asks,
 * which then is to be answered or passed over.
 */
export type Posted = { named: string; key: string; values: ReadonlyMap<number, Value>; asks?: number };

/** What was handed in under a key, when it was this sheet. */
async function handedIn(ctx: PatientCtx, { code }: Sheet, key: string): Promise<readonly Value[] | null> {
  const id = await madeUnder(ctx, key);
  const [row] = id === null ? [] : await selectAnswer(ctx.db, ownScope(ctx), id);
  if (row?.code !== code) return null;
  return (await answerInList(await openVault(ctx, row.clinicId, row.patientId), row)).values;
}

/**
 * What is open with what was posted in place of what was kept, or of what was handed in under the posted key: a form of the last question
 * alone, pressed again, says the same again. The request of an instrument may be over.
 * @throws AppError `measures.not_found`, `request.invalid` (the question's field); of a questionnaire `measures.answered`, `measures.ended`
 */
export async function merge(ctx: PatientCtx, { named, key, values, asks }: Posted): Promise<OpenSheet> {
  const { over: _, ...open } = await sheetNamed(ctx, named);
  const kept = open.isBegun ? open.values : ((await handedIn(ctx, open.sheet, key)) ?? open.values);
  const fields: Record<string, string> = {};
  const merged = open.sheet.questions.map((question, n) => {
    const said = values.get(n);
    const value = typeof said === "string" ? valueFrom(question, said) : said;
    const wrong = n === asks && value === undefined ? chooseOne : wrongWith(question, value ?? null);
    if (wrong !== null) fields[`a.${n}`] = wrong;
    return value === undefined ? (kept[n] ?? null) : value;
  });
  if (Object.keys(fields).length > 0) throw new AppError("request.invalid", { fields });
  return { ...open, values: merged, key: open.isBegun ? open.key : key };
}

/**
 * Keeps answers of a sheet that is not handed in: those that are given here stand in place of what was kept, the others stay. Of one that
 * was handed in meanwhile (on another device, say) nothing is kept beside it; who goes on from question to question goes on with others.
 * @throws AppError `measures.not_found`, `request.invalid` (the question's field); of a questionnaire `measures.answered`, `measures.ended`
 */
export async function keepDraft(ctx: PatientCtx, posted: Posted): Promise<OpenSheet> {
  const open = await merge(ctx, posted);
  const wasHandedIn = !open.isBegun && (await isUsed(ctx, open.key));
  if (wasHandedIn && posted.asks === undefined) return open;
  const { sheet, values } = open;
  const key = wasHandedIn ? crypto.randomUUID() : open.key;
  const scope = ownScope(ctx);
  const vault = await openVault(ctx, scope.clinicId, scope.patientId);
  const valuesSealed = await sealDraft(vault, sheet.code, values);
  const row = { ...scope, code: sheet.code, sheetVersion: sheet.version, key, valuesSealed, updatedAt: ctx.now() };
  // No event, no audit: a draft is its writer's alone and changes with every answer.
  await ctx.db.batch([putDraft(ctx.db, row)] as Statements);
  return { ...open, key, isBegun: true };
}
