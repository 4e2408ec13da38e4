import * as z from "zod";
import type { Sealer, Vault } from "~/features/kernel/keys/vault.server";
import { orUnreadable } from "~/features/kernel/keys/unreadable";
import type { ScaleAnswer } from "./scale-answer";
import type { scaleAnswer } from "./scale-answer.table";

type Row = Pick<
  typeof scaleAnswer.$inferSelect,
  "id" | "code" | "sheetVersion" | "assignmentId" | "resultSealed" | "answeredAt"
>;

const values = z.array(z.union([z.number(), z.string(), z.null()]));
const stored = z.object({ values, total: z.number().nullable() });

const answerField = (row: string) => ({ table: "scale_answer", row, column: "result" });
/** A draft's values stand in a row of their patient and code. */
const draftField = (code: string) => ({ table: "scale_draft", row: code, column: "values" });

/** Seals answers with their total. */
export function sealResult(vault: Sealer, { id, values, total }: Pick<ScaleAnswer, "id" | "values" | "total">) {
  return vault.seal(answerField(id), JSON.stringify({ values, total }));
}

/** Opens answers. @throws AppError `kernel.unreadable` */
export async function openAnswer(vault: Vault, { resultSealed, ...row }: Row): Promise<ScaleAnswer> {
  const { id, code, sheetVersion, assignmentId, answeredAt } = row;
  const result = stored.parse(JSON.parse(await vault.open(answerField(id), resultSealed)));
  return { id, code, sheetVersion, assignmentId, answeredAt, ...result };
}

/** For lists: what does not open says nothing, so that the others are there. */
export function answerInList(vault: Vault, row: Row): Promise<ScaleAnswer> {
  const { id, code, sheetVersion, assignmentId, answeredAt } = row;
  const shut = { id, code, sheetVersion, assignmentId, answeredAt, values: [], total: null };
  return orUnreadable(openAnswer(vault, row), shut);
}

/** Seals what was answered so far. */
export function sealDraft(vault: Sealer, code: string, said: ScaleAnswer["values"]): Promise<string> {
  return vault.seal(draftField(code), JSON.stringify(said));
}

/** What was answered so far. @throws AppError `kernel.unreadable` */
export async function openDraft(vault: Vault, code: string, valuesSealed: string): Promise<ScaleAnswer["values"]> {
  return values.parse(JSON.parse(await vault.open(draftField(code), valuesSealed)));
}
