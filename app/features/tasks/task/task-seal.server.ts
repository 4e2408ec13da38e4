import * as z from "zod";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import type { Sealer, Vault } from "~/features/kernel/keys/vault.server";
import type { Task, TaskAnswer, TaskWords } from "./task";
import type { TaskRow } from "./task.repo.server";

/** Where a text of a task, or of a series, is bound to. */
export const taskField = (table: "task" | "task_series", row: string, column: string) => ({ table, row, column });

const storedWords = z.object({ description: z.string().nullable(), steps: z.array(z.string()) });
const storedAnswer = z.object({
  fields: z.array(
    z.object({ name: z.string(), label: z.string(), value: z.union([z.string(), z.number(), z.array(z.string())]) }),
  ),
  steps: z.array(z.int()),
});

type Words = { titleSealed: string; wordsSealed: string };

/** Seals what is asked for, for a row of its own. */
export async function sealWords(
  vault: Sealer,
  table: "task" | "task_series",
  id: string,
  { title, description, steps }: TaskWords,
): Promise<Words> {
  const [titleSealed, wordsSealed] = await Promise.all([
    vault.seal(taskField(table, id, "title"), title),
    vault.seal(taskField(table, id, "words"), JSON.stringify({ description, steps })),
  ]);
  return { titleSealed, wordsSealed };
}

/** The title of a task; one that does not open says so. */
export function openTitle(vault: Vault, id: string, titleSealed: string): Promise<string> {
  return orUnreadable(vault.open(taskField("task", id, "title"), titleSealed), unreadableText);
}

/** What is asked for. @throws AppError `kernel.unreadable` */
export async function openWords(
  vault: Vault,
  table: "task" | "task_series",
  id: string,
  { titleSealed, wordsSealed }: Words,
): Promise<TaskWords> {
  const [title, words] = await Promise.all([
    vault.open(taskField(table, id, "title"), titleSealed),
    vault.open(taskField(table, id, "words"), wordsSealed),
  ]);
  return { title, ...storedWords.parse(JSON.parse(words)) };
}

/** Seals what a patient answered. */
export function sealAnswer(vault: Sealer, id: string, answer: TaskAnswer): Promise<string> {
  return vault.seal(taskField("task", id, "answer"), JSON.stringify(answer));
}

const unreadableWords: TaskWords = { title: unreadableText, description: null, steps: [] };
const unreadableAnswer: TaskAnswer = { fields: [{ name: "note", label: "", value: unreadableText }], steps: [] };

/** A task with its texts open; what does not open says so, so that the others are there. */
export async function openTask(vault: Vault, row: TaskRow): Promise<Task> {
  const { id, answerSealed } = row;
  const text = (column: "reason" | "comment", sealed: string | null) =>
    sealed === null ? null : orUnreadable(vault.open(taskField("task", id, column), sealed), unreadableText);
  const answer = async () =>
    answerSealed === null
      ? null
      : storedAnswer.parse(JSON.parse(await vault.open(taskField("task", id, "answer"), answerSealed)));
  const [words, answered, reason, comment] = await Promise.all([
    orUnreadable(openWords(vault, "task", id, row), unreadableWords),
    orUnreadable(answer(), unreadableAnswer),
    text("reason", row.reasonSealed),
    text("comment", row.commentSealed),
  ]);
  const { patientId, psychologistId, exercise, seriesId, status, dueAt, givenAt, answeredAt, commentedAt, version } =
    row;
  const facts = { id, patientId, psychologistId, exercise, seriesId, status, dueAt, givenAt, answeredAt, version };
  return { ...facts, ...words, answer: answered, reason, comment, commentedAt };
}
