import { iso, isoOrNull } from "~/lib/time/iso";
import type { ChangeTask, GiveTask } from "../tasks.schema";
import type { TaskChange } from "./change-task.server";
import { dueFrom } from "./due";
import type { NewTask } from "./give-task.server";
import type { Task } from "./task";

/** A task as the API shows it: instants in ISO 8601. */
export function showTask({ dueAt, givenAt, answeredAt, commentedAt, ...task }: Task) {
  const { id, patientId, psychologistId, title, description, steps, exercise, seriesId, status } = task;
  const { answer, reason, comment, version } = task;
  return {
    ...{ id, patientId, psychologistId, title, description, steps, exercise, seriesId, status },
    ...{ dueAt: isoOrNull(dueAt), givenAt: iso(givenAt), answeredAt: isoOrNull(answeredAt) },
    ...{ answer, reason, comment, commentedAt: isoOrNull(commentedAt), version },
  };
}

/** What a program asks for, on the patient's clock. */
export function newTaskOf({ dueAt, exercise, recurrence, description, ...said }: GiveTask, zone: string): NewTask {
  return {
    ...said,
    description: description ?? null,
    exercise: exercise ?? null,
    due: dueAt === undefined ? null : dueFrom(dueAt, zone),
    recurrence: recurrence ?? null,
  };
}

/** What a program changes, on the patient's clock. */
export function taskChangeOf({ dueAt, comment, scope, version, ...words }: ChangeTask, zone: string): TaskChange {
  const said = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
  const due = dueAt === undefined ? {} : { due: dueAt === null ? null : dueFrom(dueAt, zone) };
  return { ...said, ...due, ...(comment === undefined ? {} : { comment }), scope, version };
}
