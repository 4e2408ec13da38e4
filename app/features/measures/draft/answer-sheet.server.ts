import type { PatientCtx } from "~/features/kernel/ctx";
import { orUnreadable } from "~/features/kernel/keys/unreadable";
import { openVault } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { selectAssignment, selectOpenOf, type AssignmentRow } from "../assignment/assignment.repo.server";
import type { MeasureScope } from "../answer/answer.repo.server";
import { openDraft, sealDraft } from "../answer/answer-seal";
import { findSheet } from "../find-sheet.server";
import { isInstrument } from "../instrument/scoring";
import { wrongWith, type Sheet, type Value } from "../sheet";
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

/** What a draft says that still answers the questions that are asked. */
async function valuesIn(ctx: PatientCtx, sheet: Sheet, draft: DraftRow | undefined): Promise<Value[]> {
  if (draft?.sheetVersion !== sheet.version) return sheet.questions.map(() => null);
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
  const values = await valuesIn(ctx, sheet, draft);
  const isBegun = draft?.sheetVersion === sheet.version;
  const key = isBegun ? draft.key : crypto.randomUUID();
  return { sheet, assignmentId: row?.id ?? null, isIntake: row?.isIntake ?? false, values, key, isBegun };
}

/**
 * Keeps answers of a sheet that is not handed in: those that are given here stand in place of what was kept, the others stay. What does
 * not answer its question is not kept.
 * @param said.values by question (from 0)
 * @throws AppError `measures.not_found`, `measures.answered`, `measures.ended`, `request.invalid` (the question's field)
 */
export async function keepDraft(
  ctx: PatientCtx,
  { named, key, values }: { named: string; key: string; values: ReadonlyMap<number, Value> },
): Promise<OpenSheet> {
  const open = await openSheet(ctx, { named });
  const { sheet } = open;
  const merged = open.values.map((kept, n) => (values.has(n) ? (values.get(n) ?? null) : kept));
  const fields: Record<string, string> = {};
  for (const [n, question] of sheet.questions.entries()) {
    const wrong = wrongWith(question, merged[n] ?? null);
    if (wrong !== null) fields[`a.${n}`] = wrong;
  }
  if (Object.keys(fields).length > 0) throw new AppError("request.invalid", { fields });
  const scope = ownScope(ctx);
  const vault = await openVault(ctx, scope.clinicId, scope.patientId);
  const row = {
    ...scope,
    code: sheet.code,
    sheetVersion: sheet.version,
    key: open.isBegun ? open.key : key,
    valuesSealed: await sealDraft(vault, sheet.code, merged),
    updatedAt: ctx.now(),
  };
  // No event, no audit: a draft is its writer's alone and changes with every answer.
  await ctx.db.batch([putDraft(ctx.db, row) as never]);
  return { ...open, values: merged, key: row.key, isBegun: true };
}
