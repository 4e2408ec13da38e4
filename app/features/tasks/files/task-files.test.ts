import { expect, test } from "vitest";
import * as sample from "../../../../tests/samples";
import { testWorld } from "../../../../tests/worker/callers";
import { linkedPair, refusal, rowsOf } from "../../../../tests/worker/diary";
import { testEnv } from "../../../../tests/worker/env";
import { opened } from "../../../../tests/worker/note-files";
import { filesData } from "~/features/files/personal-data.server";
import { storeFile } from "~/features/files/store/store-file.server";
import type { PersonPlace } from "~/features/kernel/personal-data";
import { completeTask } from "../answer/answer-task.server";
import { withdrawTask } from "../task/change-task.server";
import { giveTask, type NewTask } from "../task/give-task.server";
import { listOwnTasks } from "../task/list-tasks.server";
import { readGivenTask, readOwnTask } from "../task/read-task.server";
import { completeTaskSchema } from "../tasks.schema";

async function started() {
  const pair = await linkedPair(testWorld());
  const { patient, psychologist } = pair;
  const patientId = patient.memberId;
  const asked = (said: Partial<NewTask>): NewTask => ({
    ...{ patientId, title: "Ler", description: null, steps: [], exercise: null, due: null, recurrence: null },
    ...{ reminds: false, ...said },
  });
  const bring = (name: string, bytes = sample.pdf()) =>
    storeFile(psychologist.ctx, { name, bytes, said: {}, patientId });
  const send = (name: string) => storeFile(patient.ctx, { name, bytes: sample.jpegWithPlace(), said: {} });
  return { ...pair, asked, bring, send };
}
const answered = (said: object) => completeTaskSchema.parse({ answer: "Li.", ...said });
const names = (files: { name: string }[]) => files.map(({ name }) => name);

test("what goes along with a task and its answer opens to the two alone: to no colleague, no other patient, no other clinic, and hers no more once care has ended", async () => {
  const { world, clinicId, patient, psychologist, asked, bring, send } = await started();
  const [letter, photo] = [await bring("carta.pdf"), await send("eu.jpg")];
  world.clock.now += 1000;
  const other = await send("outra.jpg");
  const { id } = await giveTask(psychologist.ctx, asked({ files: [letter.id] }), "k1");
  expect((await giveTask(psychologist.ctx, asked({ files: [letter.id] }), "k1")).id).toBe(id);
  await completeTask(patient.ctx, { id, ...answered({ files: [photo.id, other.id], partly: true }) });
  await completeTask(patient.ctx, { id, ...answered({}) });
  expect(names((await readOwnTask(patient.ctx, { id })).answerFiles)).toEqual(["eu.jpg", "outra.jpg"]);
  await completeTask(patient.ctx, { id, ...answered({ files: [photo.id] }) });
  const seen = await readGivenTask(psychologist.ctx, { id });
  expect([names(seen.files), names(seen.answerFiles)]).toEqual([["carta.pdf"], ["eu.jpg"]]);
  expect(await opened(patient.ctx, letter.id)).toEqual(new Uint8Array(sample.pdf()));
  for (const file of [letter, photo]) expect((await opened(psychologist.ctx, file.id)).length).toBeGreaterThan(0);

  const colleague = await world.person("psychologist", clinicId, "Dr. Rui");
  await world.link(colleague, patient);
  const neighbour = await world.person("patient", clinicId, "Bia");
  await world.link(psychologist, neighbour);
  const far = await linkedPair(world, "CLINIC_1");
  for (const { ctx } of [colleague, neighbour, far.patient, far.psychologist])
    for (const file of [letter, photo]) expect(await refusal(opened(ctx, file.id))).toBe("files.not_found");
  expect(await refusal(opened(psychologist.ctx, other.id))).toBe("files.not_found");
  const wrong = giveTask(psychologist.ctx, { ...asked({ files: [letter.id] }), patientId: neighbour.memberId });
  expect(await refusal(wrong)).toBe("request.invalid");

  await rowsOf("update care_link set ended_at = 1 where psychologist_id = ?", psychologist.memberId);
  for (const file of [letter, photo]) expect(await refusal(opened(psychologist.ctx, file.id))).toBe("files.not_found");
  expect((await opened(patient.ctx, letter.id)).length).toBeGreaterThan(0);
  await world.settled();
});

test("a series' file is there on each of its days; what is taken back without an answer lets go of its own", async () => {
  const { world, patient, psychologist, asked, bring } = await started();
  const [audio, sheet] = [await bring("respiração.pdf"), await bring("folha.pdf")];
  const recurrence = { freq: "daily", weekdays: [], count: null, until: null } as const;
  await giveTask(psychologist.ctx, asked({ files: [audio.id], due: { day: "2026-03-02", hour: null }, recurrence }));
  const { items } = await listOwnTasks(patient.ctx, { show: "waiting", limit: 10 });
  expect(items.length).toBeGreaterThan(1);
  for (const { id } of items) expect(names((await readOwnTask(patient.ctx, { id })).files)).toEqual(["respiração.pdf"]);
  expect((await opened(patient.ctx, audio.id)).length).toBeGreaterThan(0);
  const once = await giveTask(psychologist.ctx, asked({ files: [sheet.id] }));
  await withdrawTask(psychologist.ctx, { id: once.id });
  expect(await refusal(opened(patient.ctx, sheet.id))).toBe("files.not_found");
  expect(await rowsOf("select file_id from file_use where target_id = ?", once.id)).toEqual([]);
  await world.settled();
});

test("both sides' files of a task are told to the patient, and are gone with her, record or not", async () => {
  const { world, clinicId, patient, psychologist, asked, bring, send } = await started();
  const [letter, photo] = [await bring("carta.pdf"), await send("eu.jpg")];
  const { id } = await giveTask(psychologist.ctx, asked({ files: [letter.id] }));
  await completeTask(patient.ctx, { id, ...answered({ files: [photo.id] }) });
  const { db, platform, now } = patient.ctx;
  const place = { db, platform, now, clinicId, memberId: patient.memberId, isKept: true } as unknown as PersonPlace;
  const holdings = filesData.stores.flatMap((store) => ("inPlace" in store && store.inPlace ? [store.inPlace] : []));
  const told: unknown[] = [];
  for (const { export: tell } of holdings)
    if (typeof tell === "function") for await (const one of tell(place)) told.push(one);
  expect(JSON.stringify(told)).toMatch(/carta\.pdf/);
  expect(JSON.stringify(told)).toMatch(/eu\.jpg/);
  for (const { erase } of holdings) for (let left = true; left;) left = !(await erase?.(place));
  expect(await rowsOf("select id from file where owner_id = ?", patient.memberId)).toEqual([]);
  for (const file of [letter, photo]) expect(await testEnv.FILES.get(`${clinicId}/${file.id}/0`)).toBeNull();
  await world.settled();
});
