import { expect, test } from "vitest";
import { testWorld } from "../../../../tests/worker/callers";
import { linkedPair, refusal } from "../../../../tests/worker/diary";
import { begunGoal, goalNow } from "../../../../tests/worker/goals";
import { listGivenTasks } from "~/features/tasks/task/list-tasks.server";
import { giveStep } from "./join-step.server";

test("a task of a step is given once: pressed three times it is the same, from another tab it is refused and gives nothing", async () => {
  const pair = await linkedPair(testWorld());
  const { ctx } = pair.psychologist;
  const which = await begunGoal(pair);
  const [first, second] = (await goalNow(pair, which)).steps;
  const step = { ...which, stepId: first?.id ?? "", due: null, version: 1 };
  const pressed = await Promise.all(["k", "k", "k"].map((key) => giveStep(ctx, step, key)));
  expect(new Set(pressed).size).toBe(1);
  expect(await giveStep(ctx, step, "k")).toBe(pressed[0]);
  expect(await refusal(giveStep(ctx, step, "another tab"))).toBe("goals.changed_elsewhere");
  const other = { ...step, stepId: second?.id ?? "" };
  const both = await Promise.allSettled(["a", "b"].map((key) => giveStep(ctx, other, key)));
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const { items } = await listGivenTasks(ctx, { patientId: which.patientId, limit: 20 });
  expect(items).toHaveLength(2);
  expect((await goalNow(pair, which)).steps.map(({ task }) => task?.id).toSorted()).toEqual(
    items.map(({ id }) => id).toSorted(),
  );
});
