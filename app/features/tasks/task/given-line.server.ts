import type { GivenLine } from "../components/given/given-table";
import { exerciseOf } from "../exercise/library";
import type { Task } from "./task";

/** What a psychologist's list shows of a task: that it was answered with words, not which. */
export function givenLineOf({ id, title, exercise, status, dueAt, givenAt, seriesId, ...task }: Task): GivenLine {
  const { answeredAt, answer, reason, comment } = task;
  return {
    ...{ id, title, status, dueAt, givenAt, answeredAt, repeats: seriesId !== null, isCommented: comment !== null },
    exerciseName: exerciseOf(exercise)?.name ?? null,
    hasWords: (answer?.fields.length ?? 0) > 0 || reason !== null,
  };
}
