import { expect, test } from "vitest";
import { testWorld } from "../../../tests/worker/callers";
import { linkedPair, refusal, rowsOf } from "../../../tests/worker/diary";
import { purgeKernel } from "~/features/kernel/jobs/purge.server";
import { days, hours, minutes } from "~/lib/duration";
import { forgetAllPractice, forgetPractice } from "./done/forget-practice.server";
import { likeExercise, notePractice } from "./done/note-practice.server";
import { listPractice, openPractice, readTallies } from "./done/read-practice.server";
import { suggested } from "./done/suggested.policy";
import { notePracticeSchema, practiceForm } from "./practice.schema";

test("what was practised is kept once by its key, at the moment a device without network said, and counted with it", async () => {
  const { world, patient } = await linkedPair(testWorld());
  const said = { exercise: "box", seconds: 180, before: 2, after: 4 } as const;
  const queuedAt = world.clock.now - minutes(90);
  const first = await notePractice(patient.ctx, said, "k", queuedAt);
  expect(first).toMatchObject({ ...said, doneAt: queuedAt });
  expect(await notePractice(patient.ctx, said, "k")).toEqual(first);
  expect(await refusal(notePractice(patient.ctx, { exercise: "box" }, "k"))).toBe("kernel.idempotency_reused");
  await Promise.all([1, 2, 3].map((n) => notePractice(patient.ctx, { exercise: "box", after: 3 }, `n${n}`)));
  expect(await readTallies(patient.ctx)).toEqual([
    { exercise: "box", times: 4, toldTimes: 1, gain: 2, isFavourite: false },
  ]);
  expect(await rowsOf("select id from practice_done")).toHaveLength(4);
});

test("sent again when its key is long gone it is still one, taken away it stays away, and another one under that key is another", async () => {
  const { world, clinicId, patient } = await linkedPair(testWorld());
  const other = await world.person("patient", clinicId, "Bia");
  const said = { exercise: "box", seconds: 180, before: 2, after: 4 } as const;
  const queuedAt = world.clock.now;
  const first = await notePractice(patient.ctx, said, "k", queuedAt);
  world.clock.now += hours(25);
  await purgeKernel(patient.ctx);
  expect(await rowsOf("select 1 from idempotency_key")).toEqual([]);
  expect(await notePractice(patient.ctx, said, "k", queuedAt)).toEqual(first);
  expect(await readTallies(patient.ctx)).toMatchObject([{ times: 1 }]);
  expect((await notePractice(other.ctx, said, "k", queuedAt)).id).not.toBe(first.id);
  await forgetPractice(patient.ctx, first);
  expect(await refusal(notePractice(patient.ctx, said, "k", queuedAt))).toBe("request.not_found");
  expect((await notePractice(patient.ctx, { exercise: "box" }, "k", queuedAt)).id).not.toBe(first.id);
  expect(await readTallies(patient.ctx)).toMatchObject([{ times: 1 }]);
});

test("the list goes on behind its last row, with those of one moment, and holds nobody else's", async () => {
  const { world, clinicId, patient } = await linkedPair(testWorld());
  const other = await world.person("patient", clinicId, "Bia");
  await notePractice(other.ctx, { exercise: "grounding" });
  for (const seconds of [1, 2, 3, 4, 5]) await notePractice(patient.ctx, { exercise: "breathing", seconds });
  world.clock.now += days(1);
  await notePractice(patient.ctx, { exercise: "body_scan", seconds: 6 });
  const seen: (number | null)[] = [];
  for (let cursor: string | undefined; ;) {
    const { items, nextCursor } = await listPractice(patient.ctx, { limit: 2, cursor });
    seen.push(...items.map(({ seconds }) => seconds));
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  expect(seen[0]).toBe(6);
  expect(seen.toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
  expect((await openPractice(other.ctx, { limit: 20 })).history.items).toHaveLength(1);
});

test("what is taken out of the history is out of what helped, too, once however often it is sent; nobody else's goes", async () => {
  const { world, clinicId, patient } = await linkedPair(testWorld());
  const other = await world.person("patient", clinicId, "Bia");
  const mine = await notePractice(patient.ctx, { exercise: "box", before: 1, after: 5 });
  await notePractice(patient.ctx, { exercise: "box", before: 2, after: 3 });
  await forgetPractice(other.ctx, mine);
  expect((await readTallies(patient.ctx))[0]).toMatchObject({ times: 2, gain: 2.5 });
  await Promise.all([1, 2].map(() => forgetPractice(patient.ctx, mine)));
  expect((await readTallies(patient.ctx))[0]).toMatchObject({ times: 1, toldTimes: 1, gain: 1 });
  await likeExercise(patient.ctx, { exercise: "box", isFavourite: true });
  await notePractice(other.ctx, { exercise: "box" });
  await forgetAllPractice(patient.ctx);
  expect(await readTallies(patient.ctx)).toMatchObject([{ times: 0, gain: null, isFavourite: true }]);
  expect(await rowsOf("select patient_id from practice_done")).toEqual([{ patient_id: other.memberId }]);
});

test("one of the three that helped most takes its turn each day, and nothing that did not help", () => {
  const told = (exercise: string, gain: number | null, toldTimes = 1) => ({ exercise, gain, toldTimes }) as never;
  const all = [
    told("box", 1),
    told("breathing", 2),
    told("grounding", 0.5),
    told("body_scan", 0.2),
    told("relaxation", -1),
    told("safe_place", null, 0),
  ];
  const week = [1, 2, 3, 4, 5, 6].map(
    (day) => suggested(all as { exercise: "box"; gain: number; toldTimes: number }[], `2026-03-0${day}`)?.exercise,
  );
  expect(new Set(week)).toEqual(new Set(["box", "breathing", "grounding"]));
  expect(week.slice(3)).toEqual(week.slice(0, 3));
  expect(suggested([], "2026-03-01")).toBeNull();
});

test("a favourite is one until it is none; what was counted stays", async () => {
  const { patient } = await linkedPair(testWorld());
  await likeExercise(patient.ctx, { exercise: "box", isFavourite: true });
  await notePractice(patient.ctx, { exercise: "box" });
  expect(await readTallies(patient.ctx)).toMatchObject([{ times: 1, isFavourite: true, gain: null }]);
  await likeExercise(patient.ctx, { exercise: "box", isFavourite: false });
  expect(await readTallies(patient.ctx)).toMatchObject([{ times: 1, isFavourite: false }]);
});

test.each([
  { exercise: "x" },
  { exercise: "box", before: 0 },
  { exercise: "box", after: 6 },
  { exercise: "box", seconds: 0 },
  { exercise: "box", seconds: 1e9 },
  { exercise: "box", words: "x" },
  {},
])("%j is refused", (body) => {
  expect(notePracticeSchema.safeParse(body).success).toBe(false);
});

test("a form without a word of feelings is taken, and an odd one is not", () => {
  const form = { intent: "note", key: "k", seconds: "", before: "" };
  expect(practiceForm.parse(form)).toEqual({ intent: "note", key: "k" });
  expect(practiceForm.parse({ ...form, after: "4", seconds: "60" })).toMatchObject({ after: 4, seconds: 60 });
  for (const after of ["6", "abc", "1.5", ["1", "2"]])
    expect(practiceForm.safeParse({ ...form, after }).success).toBe(false);
});
