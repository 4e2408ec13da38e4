import { expect, test } from "vitest";
import { notePractice } from "~/features/practice/done/note-practice.server";
import { exerciseCodes } from "~/features/practice/exercise/exercise";
import { finishPractised, taskOfPractice } from "~/features/tasks/answer/finish-practised.server";
import { guidedOnes } from "~/features/tasks/exercise/guided.data";
import { giveTask } from "~/features/tasks/task/give-task.server";
import { readGivenTask, readOwnTask } from "~/features/tasks/task/read-task.server";
import { testWorld } from "./callers";
import { linkedPair, rowsOf } from "./diary";

const asked = {
  title: "Respirar antes de dormir",
  description: null,
  steps: [],
  due: null,
  recurrence: null,
  reminds: false,
};

test("every practice can be given as a task, and each of these tasks opens one that there is", () => {
  expect(guidedOnes.map(({ practice }) => practice)).toEqual([...exerciseCodes]);
});

test("a task that asks for a practice is done by it, once, and only when its patient says so; of how it felt nobody learns", async () => {
  const { clinicId, world, patient, psychologist } = await linkedPair(testWorld());
  const patientId = patient.memberId;
  const { id } = await giveTask(psychologist.ctx, { ...asked, patientId, exercise: "practice-box" }, "g");
  const box = { id, practice: "box" };
  expect(await taskOfPractice(patient.ctx, box)).toEqual({ id, title: asked.title });
  expect(await taskOfPractice(patient.ctx, { id, practice: "breathing" })).toBeNull();
  await notePractice(patient.ctx, { exercise: "box", seconds: 60, before: 1, after: 2 }, "k0");
  expect((await readOwnTask(patient.ctx, { id })).status).toBe("open");
  for (let sent = 0; sent < 2; sent++) {
    await notePractice(patient.ctx, { exercise: "box", seconds: 60, before: 1, after: 2 }, "k");
    await finishPractised(patient.ctx, box, "k");
  }
  const seen = await readGivenTask(psychologist.ctx, { id });
  expect(seen).toMatchObject({ status: "done", answer: null });
  expect(await rowsOf("select id from domain_event where type = 'task.done'")).toHaveLength(1);
  expect(await rowsOf("select id from practice_done")).toHaveLength(2);
  expect(await taskOfPractice(patient.ctx, box)).toBeNull();
  // Another's task, one of another kind, and none at all: nothing happens, and nothing is said.
  const other = await world.person("patient", clinicId, "Bia");
  const { id: open } = await giveTask(psychologist.ctx, { ...asked, patientId, exercise: "practice-box" }, "h");
  await finishPractised(other.ctx, { id: open, practice: "box" }, "x");
  await finishPractised(patient.ctx, { id: open, practice: "grounding" }, "y");
  await finishPractised(patient.ctx, { id: "tsk_nothing", practice: "box" }, "z");
  expect((await readOwnTask(patient.ctx, { id: open })).status).toBe("open");
});
