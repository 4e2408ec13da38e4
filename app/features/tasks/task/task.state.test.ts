import { expect, test } from "vitest";
import { taskStatuses, type TaskStatus } from "./task";
import { take, type TaskStep } from "./task.state";

const table: Record<TaskStep, Partial<Record<TaskStatus, TaskStatus>>> = {
  complete: { open: "done", passed: "done", partly: "done", done: "done", declined: "done" },
  partly: { open: "partly", passed: "partly", partly: "partly", done: "partly", declined: "partly" },
  decline: { open: "declined", passed: "declined", partly: "declined", declined: "declined" },
  change: { open: "open", passed: "passed" },
  withdraw: { open: "withdrawn", passed: "withdrawn", withdrawn: "withdrawn" },
};

test("every step from every state: what is not in the table cannot be done", () => {
  for (const [step, row] of Object.entries(table) as [TaskStep, (typeof table)[TaskStep]][])
    for (const status of taskStatuses)
      expect([step, status, take(status, step)]).toEqual([step, status, row[status] ?? null]);
});
