import { expect, test } from "vitest";
import { testWorld } from "../../../../tests/worker/callers";
import { linkedPair, rowsOf } from "../../../../tests/worker/diary";
import { minutes } from "~/lib/duration";
import { sayFace } from "./say-face.server";

test("another face on a page that was gone back to corrects the first, however often; the same face is once", async () => {
  const { world, patient } = await linkedPair(testWorld());
  const moods = () => rowsOf("select mood from check_in order by id");
  const tap = (mood: 1 | 2 | 3 | 4 | 5) => sayFace(patient.ctx, { mood }, "page");
  await Promise.all([tap(4), tap(4)]);
  for (const mood of [2, 2, 4, 4, 2] as const) {
    world.clock.now += 1000;
    await tap(mood);
    expect(await moods()).toEqual([{ mood }]);
  }
  // What cannot be taken back any more stands, and the later word beside it.
  world.clock.now += minutes(11);
  await tap(5);
  expect(await moods()).toEqual([{ mood: 2 }, { mood: 5 }]);
});
