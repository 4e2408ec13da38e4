import type { AnswersSince } from "../../since/answers-since.server";
import { noteWords, scaleWords, taskWords } from "../river/moment-words";

/** Something that was answered, in a line. `at` in ms. */
export type SaidLine = { id: string; at: number; words: string };
/** What was answered since, in words. */
export type SaidSince = {
  tasks: SaidLine[];
  scales: (SaidLine & { safety: boolean })[];
  note: (SaidLine & { planned: string }) | null;
};

/** Says what was answered since, for the loader: the words stay on the server. */
export function sayAnswers({ tasks, scales, note }: AnswersSince): SaidSince {
  return {
    tasks: tasks.map((task) => ({ id: task.id, at: task.at, words: taskWords(task) })),
    scales: scales.map((scale) => ({ id: scale.id, at: scale.at, words: scaleWords(scale), safety: scale.safety })),
    note: note && { id: note.id, at: note.at, words: noteWords(note), planned: note.planned },
  };
}
