import { expect, test } from "vitest";
import { low, scaleRoom } from "../../../../tests/worker/scales";
import { forgetDataKeys } from "~/features/kernel/keys/data-key.server";
import { addUnder } from "~/features/records/document/sections";
import { beginNote } from "~/features/records/note/begin-note.server";
import { ourTemplates } from "~/features/records/templates/templates";
import { completeTask } from "~/features/tasks/answer/answer-task.server";
import { giveTask } from "~/features/tasks/task/give-task.server";
import { completeTaskSchema } from "~/features/tasks/tasks.schema";
import { days } from "~/lib/duration";
import { answersSince } from "./answers-since.server";

test("tasks and scales answered since the last session and what her last note planned are told in one round trip, and nothing to who does not care", async () => {
  const { answer, later, patient, psychologist, patientId, world, clinicId } = await scaleRoom();
  const asked = { description: "", steps: [], exercise: null, due: null, recurrence: null, reminds: false };
  const done = async (title: string) => {
    const { id } = await giveTask(psychologist.ctx, { ...asked, patientId, title });
    await completeTask(patient.ctx, { id, ...completeTaskSchema.parse({}) });
  };
  await done("Antes");
  await answer("phq-9", low);
  later(days(7));
  const since = psychologist.ctx.now();
  later(1000);
  await done("Caminhar");
  await answer("gad-7", [1, 1, 1, 1, 1, 1, 1]);
  const content = addUnder(ourTemplates.dap.content, ["Falou pouco.", "", "Ler a carta juntas."]);
  const { id: noteId } = await beginNote(psychologist.ctx, { patientId, content });
  forgetDataKeys();
  const { meter } = world.scope.platform;
  const trips = meter.trips;
  const told = await answersSince(psychologist.ctx, [{ patientId, since }]);
  expect(meter.trips - trips).toBe(1);
  expect(told.get(patientId)).toMatchObject({
    tasks: [{ title: "Caminhar", status: "done" }],
    scales: [{ name: "GAD-7", total: 7, safety: false }],
    note: { id: noteId, planned: "Ler a carta juntas." },
  });
  const stranger = await world.person("psychologist", clinicId, "Caio");
  expect((await answersSince(stranger.ctx, [{ patientId, since: 0 }])).size).toBe(0);
});
