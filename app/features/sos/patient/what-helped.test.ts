import { expect, test } from "vitest";
import { testWorld } from "../../../../tests/worker/callers";
import { linkedPair } from "../../../../tests/worker/diary";
import { notePractice } from "~/features/practice/done/note-practice.server";
import { whatHelped } from "./own-sos.server";
import { averageDrops } from "./what-helped.policy";

test("what helped is one list with calls for help: one name, one line, on one scale", async () => {
  const { patient } = await linkedPair(testWorld());
  await notePractice(patient.ctx, { exercise: "breathing", before: 2, after: 4 });
  await notePractice(patient.ctx, { exercise: "body_scan", before: 3, after: 4 });
  await notePractice(patient.ctx, { exercise: "box", after: 4 });
  expect(await whatHelped(patient.ctx)).toEqual([
    { what: "breathing", times: 1, drop: 5 },
    { what: "Atenção pelo corpo", times: 1, drop: 2.5 },
  ]);
  const call = { before: 9, after: 8, helped: "breathing", tool: null };
  expect(averageDrops([call], [{ what: "breathing", times: 3, gain: 2 }])).toEqual([
    { what: "breathing", times: 4, drop: 4 },
  ]);
});
