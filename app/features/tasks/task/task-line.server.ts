import { endOfDay, localDay } from "~/lib/time/wall-clock";
import { exerciseOf } from "../exercise/library";
import type { TaskLineTask } from "../components/own/line-words";
import type { Task } from "./task";

/** What of a task its line is made of. */
export type LinedTask = Pick<
  Task,
  "id" | "title" | "status" | "dueAt" | "exercise" | "seriesId" | "answeredAt" | "commentedAt"
>;

/** What a list shows of a task; its words stay on the server. @param zone of who reads it */
export function taskLineOf(task: LinedTask, zone: string): TaskLineTask {
  const { id, title, status, dueAt, exercise, seriesId, answeredAt, commentedAt } = task;
  const hasHour = dueAt !== null && dueAt !== endOfDay(localDay(dueAt, zone), zone);
  const minutes = exerciseOf(exercise)?.minutes ?? null;
  return {
    ...{ id, title, status, dueAt, hasHour, minutes, answeredAt },
    repeats: seriesId !== null,
    hasComment: commentedAt !== null,
  };
}
