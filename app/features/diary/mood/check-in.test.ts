import { expect, test } from "vitest";
import { linkedPair, refusal, rowsOf, write } from "../../../../tests/worker/diary";
import { addCheckIn } from "./add-check-in.server";
import { checkInsOfDay } from "./check-ins-of-day.server";
import { moodSummary } from "./own-mood.server";
import { sharedMoodSummary } from "../reading/shared-mood-summary.server";
import { today } from "./today.server";

test("a check-in is made once by key, and is today's", async () => {
  const { patient } = await linkedPair();
  const first = await addCheckIn(patient.ctx, { mood: 2, anxiety: 4 }, "key-1");
  expect(first).toMatchObject({ mood: 2, energy: null, anxiety: 4, sleep: null });
  expect(await addCheckIn(patient.ctx, { mood: 2, anxiety: 4 }, "key-1")).toEqual(first);
  expect(await refusal(addCheckIn(patient.ctx, { mood: 3 }, "key-1"))).toBe("kernel.idempotency_reused");
  expect(await rowsOf("select id from check_in")).toHaveLength(1);
  expect((await today(patient.ctx)).checkIn).toEqual(first);
});

test("yesterday's check-in is not today's, by the member's own midnight", async () => {
  const { world, patient } = await linkedPair();
  await addCheckIn(patient.ctx, { mood: 2, occurredAt: "2026-03-01T23:59" });
  const day = await today(patient.ctx);
  expect(day.checkIn).toBeNull();
  expect(day.week.map((d) => d.date)).toEqual(
    [24, 25, 26, 27, 28].map((d) => `2026-02-${d}`).concat("2026-03-01", "2026-03-02"),
  );
  expect(day.week.map((d) => d.average)).toEqual([null, null, null, null, null, 2, null]);
  world.clock.now = Date.UTC(2026, 2, 2, 2, 59); // still 1 March in São Paulo
  expect((await today(patient.ctx)).checkIn).toMatchObject({ mood: 2 });
});

test("the patient's summary counts entries, private ones and check-ins; her psychologist's leaves the private ones out", async () => {
  const { world, patient, psychologist } = await linkedPair();
  await write(world, patient, { mood: 5 });
  await write(world, patient, { mood: 1, isPrivate: true });
  await addCheckIn(patient.ctx, { mood: 4 });
  await write(world, patient, { mood: 2, occurredAt: "2026-02-20T12:00:00-03:00" });
  expect(await moodSummary(patient.ctx, { period: "7d" })).toMatchObject({ count: 3, average: 3.33 });
  expect((await moodSummary(patient.ctx, { period: "30d" })).count).toBe(4);
  const shared = await sharedMoodSummary(psychologist.ctx, { patientId: patient.memberId, period: "7d" });
  expect(shared).toMatchObject({ count: 2, average: 4.5, distribution: { 1: 0, 2: 0, 3: 0, 4: 1, 5: 1 } });
});

test("today shows the last note, the faces of its days as the map counts them, and of what is private no words", async () => {
  const { world, patient } = await linkedPair();
  await write(world, patient, { title: "um", mood: 4 });
  await write(world, patient, { title: "dois", content: "Vi o mar.", mood: 1 });
  await addCheckIn(patient.ctx, { mood: 2 });
  const { lastEntry, week, written, usedDays } = await today(patient.ctx);
  expect(lastEntry).toMatchObject({ title: "dois", words: "Vi o mar.", mood: 1, comments: 0 });
  expect(week.at(-1)).toEqual({ date: "2026-03-02", average: 2.33, count: 3 });
  expect([written, usedDays]).toEqual([[{ date: "2026-03-02", count: 2 }], 1]);
  await write(world, patient, { title: "três", content: "Só meu.", isPrivate: true });
  expect((await today(patient.ctx)).lastEntry).toMatchObject({ title: "três", words: null });
});

test("the check-ins of a day are those of the patient's own clock, with what they felt, and nobody else's", async () => {
  const { world, patient } = await linkedPair();
  await addCheckIn(patient.ctx, { mood: 2, occurredAt: "2026-03-01T23:59", emotions: { joy: 2 } });
  await addCheckIn(patient.ctx, { mood: 3, occurredAt: "2026-03-01T00:00" });
  await addCheckIn(patient.ctx, { mood: 4, occurredAt: "2026-03-02T00:00" });
  await addCheckIn((await linkedPair(world)).patient.ctx, { mood: 5, occurredAt: "2026-03-01T12:00" });
  const found = await checkInsOfDay(patient.ctx, { day: "2026-03-01" });
  expect(found.map(({ mood, emotions }) => [mood, emotions])).toEqual([
    [2, { joy: 2 }],
    [3, {}],
  ]);
});
