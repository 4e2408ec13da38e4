import { expect, test } from "vitest";
import { testWorld } from "../../../tests/worker/callers";
import { linkedPair, write, type Clinic } from "../../../tests/worker/diary";
import { book } from "../../../tests/worker/sessions";
import { awardActs } from "~/features/achievements/progress/award-acts.server";
import { addWord } from "~/features/care-words/word/write-word.server";
import { setCycle } from "~/features/care/cycle/set-cycle.server";
import { addCheckIn } from "~/features/diary/mood/add-check-in.server";
import { commentEntry } from "~/features/diary/reading/comment-entry.server";
import { beginGoal } from "~/features/goals/goal/write-goal.server";
import { readGoal } from "~/features/goals/goal/read-goals.server";
import { moveStep } from "~/features/goals/step/move-step.server";
import { assignScale } from "~/features/measures/assignment/assign-scale.server";
import { markRegimen } from "~/features/medication/mark/mark-regimen.server";
import { addRegimen } from "~/features/medication/regimen/write-regimen.server";
import { notePractice } from "~/features/practice/done/note-practice.server";
import { exerciseCodes } from "~/features/practice/exercise/exercise";
import { readFrame } from "~/features/sos/board/read-frame.server";
import { giveTask } from "~/features/tasks/task/give-task.server";
import { days } from "~/lib/duration";
import { openHome } from "./open-home.server";
import { homeAt } from "./read-home.server";

/** Rows of who is signed in, which every page reads in the directory: login session, account, membership, clinic, erasure. */
const ofLogin = 5;
/** What a home may read in all (issue 18). */
const mostRows = 60;

async function costOf({ world, patient: { ctx } }: Clinic) {
  const both = world.directory(ctx.actor);
  const home = () => openHome({ ...ctx, both }, homeAt(ctx), { isNew: false, insights: "/" });
  await home(); // the isolate knows the key
  const { meter } = ctx.platform;
  const before = meter.rowsRead;
  const [{ cards }] = await Promise.all([home(), readFrame(ctx)]);
  return { rows: meter.rowsRead - before + ofLogin, names: cards.map(({ name }) => name).sort() };
}

/** Everything that a home shows at once: how many of each. */
type Day = Record<"tasks" | "scales" | "medicines" | "taken" | "words" | "goals" | "exercises" | "answers", number>;

const many = (n: number) => Array.from({ length: n }, (_, i) => i);

/** Medicines of an hour that has come, the first of them marked. */
async function take({ ctx }: Clinic["patient"], { medicines, taken }: Pick<Day, "medicines" | "taken">) {
  for (const n of many(medicines)) {
    const of = { kind: "medication" as const, name: `Remédio ${n}`, dose: "1", refill: null, reminds: false };
    const { id } = await addRegimen(ctx, { ...of, times: ["07:00"], isShared: false });
    if (n < taken) await markRegimen(ctx, { id, slot: "2026-03-02T07:00", state: "taken" }, `${id}/m`);
  }
}

async function live(clinic: Clinic, day: Day) {
  const { world, patient, psychologist } = clinic;
  const [{ ctx }, her] = [patient, psychologist.ctx];
  const patientId = patient.memberId;
  const start = world.clock.now;
  for (const back of [6, 5, 4, 3, 2, 1, 0]) {
    world.clock.now = start - days(back);
    const { id } = await write(world, patient, { title: `Dia ${back}` });
    if (back < day.answers) await commentEntry(her, { patientId, entryId: id, content: "Li." });
  }
  world.clock.now = start;
  await addCheckIn(ctx, { mood: 3 });
  await book(clinic);
  await setCycle(her, { patientId, cycle: "cuidar" });
  for (const n of many(day.tasks))
    await giveTask(her, {
      ...{ patientId, title: `Tarefa ${n}`, description: null, steps: [], exercise: null },
      ...{ due: { day: "2026-03-02", hour: `1${n}:00` }, recurrence: null, reminds: false },
    });
  for (const code of ["phq-9", "gad-7", "who-5"].slice(0, day.scales)) await assignScale(her, { patientId, code });
  await take(patient, day);
  for (const n of many(day.words)) await addWord(ctx, { text: `Palavra ${n}`, from: null, onHome: true });
  for (const exercise of exerciseCodes.slice(0, day.exercises))
    await notePractice(ctx, { exercise, before: 2, after: 4 });
  for (const n of many(day.goals)) {
    const steps = [1, 2, 3].map((i) => ({ text: `Passo ${i}`, know: null }));
    const { id } = await beginGoal(ctx, { patientId, title: `Meta ${n}`, why: null, steps, isShared: false });
    const { goal } = await readGoal(ctx, { patientId, id });
    for (const [i, { id: stepId }] of goal.steps.entries()) {
      world.clock.now += 1000;
      await moveStep(ctx, { patientId, id, stepId, state: n === 0 && i === 0 ? "done" : "going", line: null });
    }
  }
  await awardActs(ctx, { clinicId: patient.clinicId, patientId }, [{ key: "a", kind: "wrote", doneAt: start }]);
}

const allCards = ["care-words", "comments", "entries", "goals", "insight", "medication", "mood", "practice"];
const every = [...allCards, "scales", "session", "tasks", "week"];

test("an empty home reads a few rows", async () => {
  const cost = await costOf(await linkedPair(testWorld()));
  expect(cost).toMatchObject({ names: ["entries", "mood", "session", "week"] });
  expect(cost.rows).toBeLessThanOrEqual(25);
});

const usual = { tasks: 2, scales: 1, medicines: 2, taken: 1, words: 2, goals: 1, exercises: 3, answers: 1 };
const full = { tasks: 9, scales: 3, medicines: 4, taken: 0, words: 9, goals: 3, exercises: 8, answers: 3 };

// Another clinic's rows stand behind these in each index: where a list ends is a row too.
test.each([
  { how: "there", day: usual, most: mostRows },
  { how: "as full as it can be", day: full, most: mostRows + 10 },
])("a day on which every card is $how reads $most rows at most", async ({ day, most }) => {
  const clinic = await linkedPair(testWorld());
  await live(clinic, day);
  await live(await linkedPair(clinic.world), usual);
  const { rows, names } = await costOf(clinic);
  expect(names).toEqual(every);
  expect(rows).toBeLessThanOrEqual(most);
});

test("of a long list of medicines each is a row, and so is each mark of today", async () => {
  const clinic = await linkedPair(testWorld());
  await take(clinic.patient, { medicines: 5, taken: 0 });
  const five = (await costOf(clinic)).rows;
  await take(clinic.patient, { medicines: 20, taken: 4 });
  expect((await costOf(clinic)).rows - five).toBeLessThanOrEqual(20 + 4);
});
