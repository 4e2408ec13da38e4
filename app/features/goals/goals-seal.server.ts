import * as z from "zod";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import type { Sealer, Vault } from "~/features/kernel/keys/vault.server";
import { stepStates, type ChangeWords, type GoalWords, type StepWords } from "./goal/goal";

const goalWords = z.object({ title: z.string(), why: z.string().nullable() });
const stepWords = z.object({ text: z.string(), know: z.string().nullable() });
const changeWords = z.object({
  title: z.string().optional(),
  why: z.string().nullable().optional(),
  steps: z.array(stepWords).optional(),
  step: z.string().optional(),
  from: z.enum(stepStates).optional(),
  to: z.enum(stepStates).optional(),
  line: z.string().nullable().optional(),
  session: z.object({ id: z.string(), at: z.string() }).optional(),
});

/** Where a text of a goal is bound to. */
export const goalField = (table: "goal" | "goal_step" | "goal_change", row: string, column: string) => ({
  table,
  row,
  column,
});
type Row = { id: string; wordsSealed: string };

/** Seals what a goal says. */
export function sealGoal(vault: Sealer, id: string, { title, why }: GoalWords): Promise<string> {
  return vault.seal(goalField("goal", id, "words"), JSON.stringify({ title, why }));
}

/** Seals what a step says. */
export function sealStep(vault: Sealer, id: string, { text, know }: StepWords): Promise<string> {
  return vault.seal(goalField("goal_step", id, "words"), JSON.stringify({ text, know }));
}

/** Seals what was said to a step, or at a goal's end; null for nothing. */
export async function sealLine(
  vault: Sealer,
  table: "goal" | "goal_step",
  id: string,
  line: string | null,
): Promise<string | null> {
  return line === null ? null : vault.seal(goalField(table, id, "line"), line);
}

/** Seals what a change tells. */
export function sealChange(vault: Sealer, id: string, words: ChangeWords): Promise<string> {
  return vault.seal(goalField("goal_change", id, "words"), JSON.stringify(words));
}

/** What a goal says; what does not open says so, so that the others are there. */
export function openGoalWords(vault: Vault, { id, wordsSealed }: Row): Promise<GoalWords> {
  const open = async () => goalWords.parse(JSON.parse(await vault.open(goalField("goal", id, "words"), wordsSealed)));
  return orUnreadable(open(), { title: unreadableText, why: null });
}

/** What a step says. */
export function openStepWords(vault: Vault, { id, wordsSealed }: Row): Promise<StepWords> {
  const open = async () =>
    stepWords.parse(JSON.parse(await vault.open(goalField("goal_step", id, "words"), wordsSealed)));
  return orUnreadable(open(), { text: unreadableText, know: null });
}

/** What was said to a step, or at a goal's end. */
export async function openLine(
  vault: Vault,
  table: "goal" | "goal_step",
  id: string,
  sealed: string | null,
): Promise<string | null> {
  return sealed === null ? null : orUnreadable(vault.open(goalField(table, id, "line"), sealed), unreadableText);
}

/** What a change tells. */
export function openChangeWords(vault: Vault, { id, wordsSealed }: Row): Promise<ChangeWords> {
  const open = async () =>
    changeWords.parse(JSON.parse(await vault.open(goalField("goal_change", id, "words"), wordsSealed)));
  return orUnreadable<ChangeWords>(open(), { line: unreadableText });
}
