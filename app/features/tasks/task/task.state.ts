import type { TaskStatus } from "./task";

/** What can be done with a task: the first three by its patient, the others by who gave it. */
export type TaskStep = "complete" | "partly" | "decline" | "change" | "withdraw";

const answered: readonly TaskStatus[] = ["partly", "done", "declined"];
const standing: readonly TaskStatus[] = ["open", "passed", ...answered];

const steps: Record<TaskStep, { from: readonly TaskStatus[]; to: TaskStatus | null }> = {
  // An answer may be changed: what was declined is taken up after all, what was done is written anew.
  complete: { from: standing, to: "done" },
  partly: { from: standing, to: "partly" },
  decline: { from: ["open", "passed", "partly", "declined"], to: "declined" },
  // What somebody answered stays what was asked.
  change: { from: ["open", "passed"], to: null },
  withdraw: { from: ["open", "passed", "withdrawn"], to: "withdrawn" },
};

/** What a step makes of a task; null when it cannot be taken. Pure. */
export function take(status: TaskStatus, step: TaskStep): TaskStatus | null {
  const { from, to } = steps[step];
  return from.includes(status) ? (to ?? status) : null;
}
