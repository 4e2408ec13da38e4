import { expect, test } from "vitest";
import { testWorld } from "../../../tests/worker/callers";
import { linkedPair } from "../../../tests/worker/diary";
import { begunGoal as begun, goalNow as goalOf } from "../../../tests/worker/goals";
import { endGoal, showGoal } from "./goal/end-goal.server";
import { goalsBefore } from "./goal/goals-before.server";
import { readGoal, readGoals } from "./goal/read-goals.server";
import { moveStep } from "./step/move-step.server";
import { minutes } from "~/lib/duration";

const all = { limit: 20 };

test("what was said while a goal was kept stays its patient's when it is shown, on every way to read it", async () => {
  const pair = await linkedPair(testWorld());
  const { world, patient, psychologist } = pair;
  const which = await begun(pair, { isShared: false });
  const ended = await begun(pair, { isShared: false });
  const [first, second] = (await goalOf(pair, which)).steps;
  await moveStep(patient.ctx, { ...which, stepId: first?.id ?? "", state: "going", line: "Só para mim" });
  await endGoal(patient.ctx, { ...ended, status: "aside", line: "Só para mim" });
  world.clock.now += minutes(1);
  for (const one of [which, ended]) await showGoal(patient.ctx, { id: one.id, isShared: true });
  world.clock.now += minutes(1);
  await moveStep(patient.ctx, { ...which, stepId: second?.id ?? "", state: "going", line: "Para as duas" });
  const { patientId } = which;
  const read = async (ctx: typeof patient.ctx | typeof psychologist.ctx) => [
    (await readGoal(ctx, which)).goal,
    (await readGoal(ctx, ended)).goal,
    ...Object.values(await readGoals(ctx, { patientId, ...all })),
  ];
  const hers = JSON.stringify([
    ...(await read(psychologist.ctx)),
    ...(await goalsBefore(psychologist.ctx, [patientId])).values(),
  ]);
  expect(hers).toContain("Para as duas");
  expect(hers).not.toContain("Só para mim");
  expect(JSON.stringify(await read(patient.ctx))).toContain("Só para mim");
});
