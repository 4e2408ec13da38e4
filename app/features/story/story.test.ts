import { expect, test } from "vitest";
import { testWorld } from "../../../tests/worker/callers";
import { linkedPair, write } from "../../../tests/worker/diary";
import { answerCycle } from "~/features/care/cycle/answer-cycle.server";
import { setCycle } from "~/features/care/cycle/set-cycle.server";
import { endGoal } from "~/features/goals/goal/end-goal.server";
import { beginGoal } from "~/features/goals/goal/write-goal.server";
import { notePractice } from "~/features/practice/done/note-practice.server";
import { days } from "~/lib/duration";
import { movedWords } from "./components/story-words";
import { readStory } from "./read-story.server";

test("a story tells each time with its line, its answer and what moved in it: one's own alone, private things too", async () => {
  const { world, clinicId, patient, psychologist } = await linkedPair(testWorld());
  const { memberId: patientId, ctx } = patient;
  expect(await readStory(ctx)).toEqual([]);
  await write(world, patient); // before the first chapter
  world.clock.now += days(1);
  const first = await setCycle(psychologist.ctx, { patientId, cycle: "criar", why: "Deu nome" });
  await answerCycle(ctx, { id: first, agrees: true, line: "Foi isso" });
  world.clock.now += days(1);
  await write(world, patient, { isPrivate: true, occurredAt: undefined });
  await write(world, patient);
  await notePractice(ctx, { exercise: "box", seconds: 60 });
  const goal = { patientId, title: "Dormir", why: null, steps: [], isShared: false };
  const { id } = await beginGoal(ctx, goal);
  await endGoal(ctx, { patientId, id, status: "reached", line: null });
  world.clock.now += days(1);
  await setCycle(ctx, { patientId, cycle: "cuidar", why: undefined });
  const other = await world.person("patient", clinicId, "Bia");
  await write(world, other);
  const story = await readStory(ctx);
  expect(story).toMatchObject([
    {
      ...{ cycle: "criar", why: "Deu nome", by: "Dra. Lia" },
      ...{ answer: { agrees: true, line: "Foi isso" } },
      ...{ counts: { entries: 2, practices: 1, tasks: 0, sessions: 0 }, reached: [{ title: "Dormir" }] },
    },
    { cycle: "cuidar", by: null, until: null, answer: null, counts: { entries: 0, practices: 0 }, reached: [] },
  ]);
  expect(story.map((one) => movedWords(one, 500))).toEqual(["2 anotações e 1 prática", null]);
  expect(movedWords({ counts: { entries: 500, practices: 0, tasks: 1, sessions: 2 } }, 500)).toBe(
    "500 ou mais anotações, 1 tarefa feita e 2 sessões",
  );
});
