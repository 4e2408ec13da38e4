import { expect, test } from "vitest";
import { testWorld } from "../../../tests/worker/callers";
import { refusal, rowsOf } from "../../../tests/worker/diary";
import type { Person, World } from "../../../tests/worker/world";
import { readWords } from "~/features/care-words/word/read-words.server";
import { addWord } from "~/features/care-words/word/write-word.server";
import { readGoal } from "~/features/goals/goal/read-goals.server";
import { beginGoal } from "~/features/goals/goal/write-goal.server";
import { moveStep } from "~/features/goals/step/move-step.server";
import type { Carry, CarryEnd } from "~/features/kernel/carry";
import { markRegimen } from "~/features/medication/mark/mark-regimen.server";
import { readRegimen } from "~/features/medication/regimen/read-regimens.server";
import { addRegimen } from "~/features/medication/regimen/write-regimen.server";
import { likeExercise, notePractice } from "~/features/practice/done/note-practice.server";
import { readTallies } from "~/features/practice/done/read-practice.server";
import { platformClinicId } from "~/features/tenancy/clinic/platform-clinic";
import { days } from "~/lib/duration";
import { carryDaily, countDaily } from "./carry-daily.server";

type Patient = Person<"patient">;

const endOf = ({ ctx, clinicId, memberId }: Patient): CarryEnd => ({ ...ctx, clinicId, patientId: memberId });
const pill = {
  kind: "medication" as const,
  name: "Sertralina",
  dose: "50 mg",
  times: ["08:00", "20:00"],
  refill: "Abril",
};

/** Somebody alone on one shard, with something of everything, and their place in a clinic on the other. */
async function mover(): Promise<{ world: World; old: Patient; here: Patient; ids: { regimen: string; goal: string } }> {
  const world = testWorld();
  const old = await world.person("patient", platformClinicId, "Rosa");
  const here = await world.person("patient", await world.clinic("CLINIC_1"), "Rosa");
  const { id: regimen } = await addRegimen(old.ctx, { ...pill, reminds: true, isShared: false });
  for (const hour of ["08:00", "20:00"])
    await markRegimen(old.ctx, { id: regimen, slot: `2026-03-02T${hour}`, state: "skipped", reason: "Enjoo" });
  await addWord(old.ctx, { text: "Vai passar", from: "vó", onHome: true });
  const steps = [{ text: "Ligar", know: "Ter ligado" }];
  const goal = await beginGoal(old.ctx, {
    patientId: old.memberId,
    title: "Ver amigas",
    why: null,
    steps,
    isShared: false,
  });
  const which = { patientId: old.memberId, id: goal.id };
  const [step] = (await readGoal(old.ctx, which)).goal.steps;
  await moveStep(old.ctx, { ...which, stepId: step?.id ?? "", state: "going", line: "Comecei" });
  for (let n = 0; n < 30; n++) await notePractice(old.ctx, { exercise: "box", before: 2, after: 4 });
  await likeExercise(old.ctx, { exercise: "box", isFavourite: true });
  return { world, old, here, ids: { regimen, goal: goal.id } };
}

async function finish(carry: Carry, since = 0): Promise<void> {
  for (let turn = 0; turn < 20; turn++) if (!(await carryDaily(carry, since))) return;
  throw new Error("it never ends");
}

/** A place whose database dies at a write. */
function dyingAt(end: CarryEnd, write: number): CarryEnd {
  let left = write;
  const db = new Proxy(end.db, {
    get(target, key) {
      if (key === "batch" && left-- === 0) return () => Promise.reject(new Error("killed"));
      const value: unknown = Reflect.get(target, key);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
  return { ...end, db };
}

/** What is theirs in the new place, as they read it. */
async function seenHere({ here, ids }: Awaited<ReturnType<typeof mover>>) {
  const { regimen, marks } = await readRegimen(here.ctx, { id: ids.regimen });
  const { goal, changes } = await readGoal(here.ctx, { patientId: here.memberId, id: ids.goal });
  const tallies = await readTallies(here.ctx);
  return { regimen, marks, goal, changes: changes.items, tallies, words: await readWords(here.ctx) };
}

const expected = {
  regimen: { name: "Sertralina", dose: "50 mg", reminds: true, isShared: false },
  marks: [{ reason: "Enjoo" }, { reason: "Enjoo" }],
  goal: { title: "Ver amigas", isShared: false, steps: [{ text: "Ligar", state: "going", line: "Comecei" }] },
  tallies: [{ exercise: "box", times: 30, isFavourite: true }],
};

test("what is for every day comes along, under the new place's key, kept by its person, remembered there, and is gone here", async () => {
  const all = await mover();
  const { old, here } = all;
  const carry = { from: endOf(old), to: endOf(here) };
  const before = await rowsOf("select next_reminder_at as at from regimen");
  expect(await countDaily(carry.from, 0)).toBe(33);
  await finish(carry);
  expect(await countDaily(carry.from, 0)).toBe(0);
  const seen = await seenHere(all);
  expect(seen).toMatchObject(expected);
  expect(JSON.stringify(seen.words)).toContain("Vai passar");
  expect(seen.changes).toHaveLength(2);
  expect(await here.ctx.db.all("select distinct by_id as by from goal_change")).toEqual([{ by: here.memberId }]);
  expect(await here.ctx.db.all("select next_reminder_at as at, clinic_id as clinic from regimen")).toMatchObject([
    { at: (before[0] as { at: number }).at, clinic: here.clinicId },
  ]);
  for (const table of ["regimen", "regimen_mark", "goal", "goal_step", "goal_change", "care_word", "practice_done"])
    expect(await old.ctx.db.all(`select * from ${table}`), table).toEqual([]);
  expect(await refusal(readRegimen(old.ctx, { id: all.ids.regimen }))).toBe("medication.not_found");
});

test.each(["from", "to"] as const)(
  "killed at any write of the place %s, and done again: nothing is lost, nothing double",
  async (side) => {
    const all = await mover();
    const ends = { from: endOf(all.old), to: endOf(all.here) };
    for (let write = 0; write < 9; write++)
      await carryDaily({ ...ends, [side]: dyingAt(ends[side], write) }, 0).catch((error: unknown) => {
        if (!(error instanceof Error && error.message === "killed")) throw error;
      });
    await finish(ends);
    expect(await seenHere(all)).toMatchObject(expected);
    expect(await countDaily(ends.from, 0)).toBe(0);
  },
);

test("what does not open stays where it is, and holds nothing up; what was practised before a day stays", async () => {
  const all = await mover();
  const { world, old, here } = all;
  const broken = await addRegimen(old.ctx, { ...pill, name: "Ilegível", reminds: false, isShared: false });
  await old.ctx.db.run(`update regimen set words_sealed = 'v1.x.y' where id = '${broken.id}'`);
  world.clock.now += days(2);
  await notePractice(old.ctx, { exercise: "grounding" });
  const carry = { from: endOf(old), to: endOf(here) };
  await finish(carry, world.clock.now - days(1));
  expect(await countDaily(carry.from, 0)).toBe(31);
  expect((await readTallies(here.ctx)).find(({ exercise }) => exercise === "grounding")?.times).toBe(1);
  expect(await here.ctx.db.all("select id from regimen")).toEqual([{ id: all.ids.regimen }]);
});
