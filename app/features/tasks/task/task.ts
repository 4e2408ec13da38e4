import type { FileInfo } from "~/features/files/file-info";
import type { Recurrence } from "../series/recurrence";

/**
 * Where a task stands: not answered; a part of it done; done; not wanted (with a reason if they like); its day went by and the next of the
 * series came (`passed`: "não registrada", which the patient is not shown); taken back by who gave it.
 */
export const taskStatuses = ["open", "partly", "done", "declined", "passed", "withdrawn"] as const;
export type TaskStatus = (typeof taskStatuses)[number];

/** What is asked for, in words. */
export type TaskWords = { title: string; description: string | null; steps: readonly string[] };

/** One answered question: with what was asked, so that it can be read whatever becomes of the exercise. */
export type AnsweredField = { name: string; label: string; value: string | number | readonly string[] };

/** What a patient answered: questions, and which steps (by place) are done. */
export type TaskAnswer = { fields: readonly AnsweredField[]; steps: readonly number[] };

/** A task as both sides see it. Instants in ms. */
export type Task = TaskWords & {
  id: string;
  patientId: string;
  psychologistId: string;
  exercise: string | null;
  seriesId: string | null;
  status: TaskStatus;
  /** By when; null: whenever. */
  dueAt: number | null;
  givenAt: number;
  answeredAt: number | null;
  answer: TaskAnswer | null;
  /** The words of a no. */
  reason: string | null;
  /** What the psychologist said to it. */
  comment: string | null;
  commentedAt: number | null;
  version: number;
};

/** A task with the rule it comes by, and its files: what goes with what is asked, and with the answer. */
export type TaskDetail = Task & {
  recurrence: Recurrence | null;
  seriesEnded: boolean;
  files: FileInfo[];
  answerFiles: FileInfo[];
};
