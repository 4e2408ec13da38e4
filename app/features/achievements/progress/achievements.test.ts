import fc from "fast-check";
import { expect, test } from "vitest";
import { testWorld } from "../../../../tests/worker/callers";
import { linkedPair, refusal, rowsOf, write } from "../../../../tests/worker/diary";
import { newsroom } from "../../../../tests/worker/notices";
import { deliver } from "../../../../tests/worker/post";
import { giveTask } from "~/features/tasks/task/give-task.server";
import { notePractice } from "~/features/practice/done/note-practice.server";
import { completeTask } from "~/features/tasks/answer/answer-task.server";
import { completeTaskSchema } from "~/features/tasks/tasks.schema";
import { days, hours } from "~/lib/duration";
import type { ActKind } from "../rules/acts";
import { awardActs } from "./award-acts.server";
import {
  chooseChallenge,
  pauseAchievements,
  resumeAchievements,
  showAchievements,
  switchAchievements,
} from "./change-achievements.server";
import { readAchievements, readShownAchievements, type Achievements } from "./read-achievements.server";

type Pair = Awaited<ReturnType<typeof linkedPair>>;

async function started() {
  const pair = await linkedPair(testWorld());
  const { clinicId, patient } = pair;
  const scope = { clinicId, patientId: patient.memberId };
  const job = { db: patient.ctx.db, now: () => pair.world.clock.now };
  const done = (kind: ActKind, key: string, at = pair.world.clock.now) =>
    awardActs(job, scope, [{ key: `${kind}/${key}`, kind, doneAt: at }]);
  return { ...pair, scope, job, done };
}

async function found({ patient }: Pick<Pair, "patient">): Promise<Achievements> {
  const read = await readAchievements(patient.ctx);
  if (!read.on) throw new Error("off");
  return read;
}

const stateOf = (clinicId: string) =>
  Promise.all([
    rowsOf("select xp, active_days, kind_days, version from achievement_profile where clinic_id = ?", clinicId),
    rowsOf("select key, kind, day from achievement_act where clinic_id = ? order by key", clinicId),
    rowsOf("select day, counts from achievement_day where clinic_id = ? order by day", clinicId),
    rowsOf("select code, earned_at from achievement_badge where clinic_id = ? order by code", clinicId),
  ]);

test("what a patient does counts through its events, once, a private entry like a shared one; a task done in part once in all", async () => {
  const { post, ...pair } = await newsroom();
  const { patient, psychologist, world } = pair;
  await write(world, patient, { isPrivate: true });
  await write(world, patient, { isPrivate: false });
  const task = {
    patientId: patient.memberId,
    title: "Caminhar",
    description: "",
    steps: [],
    exercise: null,
    due: null,
  };
  const { id } = await giveTask(psychologist.ctx, { ...task, recurrence: null, reminds: false });
  const said = (input: unknown) => ({ id, ...completeTaskSchema.parse(input) });
  await completeTask(patient.ctx, said({ answer: "Metade.", partly: true }));
  await completeTask(patient.ctx, said({}));
  await deliver(post);
  const read = await found(pair);
  expect(read).toMatchObject({ xp: 35, level: 0, nextLevelXp: 100, activeDays: 1, streak: { days: 1, paused: false } });
  expect(read.badges.map(({ code }) => code).toSorted()).toEqual(["first_page", "first_task"]);
  expect(read.arcs).toMatchObject({ criar: 1 / 8, crescer: 1 / 4, curar: 0 });
});

test("the same acts in any order, told again and again, two at once, come to the same state", async () => {
  const kinds = ["wrote", "checked_in", "task", "session", "plan"] as const;
  const act = fc.record({ kind: fc.constantFrom(...kinds), hour: fc.nat(24 * 12) });
  const logs = fc.uniqueArray(act, { minLength: 1, maxLength: 14, selector: ({ kind, hour }) => `${kind}${hour}` });
  const told = logs.chain((log) =>
    fc.record({
      log: fc.constant(log.toSorted((a, b) => a.hour - b.hour)),
      again: fc.shuffledSubarray(log),
      shuffled: fc.shuffledSubarray(log, { minLength: log.length }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(told, async ({ log, again, shuffled }) => {
      const [one, two] = [await started(), await started()];
      const start = one.world.clock.now;
      const tell = (to: typeof one, { kind, hour }: (typeof log)[number]) =>
        to.done(kind, String(hour), start + hours(hour));
      for (const each of log) await tell(one, each);
      const state = await stateOf(one.clinicId);
      for (const each of again) await tell(one, each);
      expect(await stateOf(one.clinicId)).toEqual(state);
      await Promise.all(shuffled.slice(0, 3).flatMap((each) => [tell(two, each), tell(two, each)]));
      for (const each of shuffled) await tell(two, each);
      const [profile, acts, counted] = await stateOf(two.clinicId);
      // Beyond the limit of a day the first told stand: as many of each kind and day, whichever they are.
      const ofDays = (rows: Record<string, unknown>[]) =>
        rows.map(({ kind, day }) => JSON.stringify([day, kind])).toSorted();
      expect([profile, ofDays(acts), counted]).toEqual([state[0], ofDays(state[1]), state[2]]);
    }),
    { numRuns: 12 },
  );
});

test("what is beyond the limit of a day changes nothing and writes nothing, told in one moment or later", async () => {
  const { done, patient, clinicId, world } = await started();
  await Promise.all([done("wrote", "1"), done("wrote", "2"), done("wrote", "3")]);
  await done("wrote", "4");
  const full = await stateOf(clinicId);
  expect(await found({ patient })).toMatchObject({ xp: 20, activeDays: 1 });
  expect(full[1]).toHaveLength(2);
  for (const again of ["1", "3", "4", "5"]) await done("wrote", again);
  expect(await stateOf(clinicId)).toEqual(full);
  await done("wrote", "6", (world.clock.now += days(1)));
  expect(await found({ patient })).toMatchObject({ xp: 30, activeDays: 2 });
});

test("off, nothing is reckoned, nothing is written and nothing told but that it is off; on again, the time between does not count", async () => {
  const { done, world, patient, psychologist, clinicId } = await started();
  await done("wrote", "1");
  await switchAchievements(patient.ctx, { on: false });
  const before = await stateOf(clinicId);
  const between = (world.clock.now += days(1));
  await done("wrote", "2");
  expect(await stateOf(clinicId)).toEqual(before);
  expect(await readAchievements(patient.ctx)).toEqual({ on: false });
  await showAchievements(patient.ctx, { shown: true });
  expect(await readShownAchievements(psychologist.ctx, patient.memberId)).toBeNull();
  expect(await refusal(pauseAchievements(patient.ctx, { days: 3 }))).toBe("achievements.off");
  expect(await refusal(chooseChallenge(patient.ctx, { code: "write_2" }))).toBe("achievements.off");
  world.clock.now += days(1);
  await switchAchievements(patient.ctx, { on: true });
  await done("wrote", "2", between);
  expect(await found({ patient })).toMatchObject({ xp: 10, activeDays: 1 });
  await done("wrote", "3", (world.clock.now += hours(1)));
  expect(await found({ patient })).toMatchObject({ xp: 20, activeDays: 2 });
});

test("only who cares for the patient sees it, and only while they show it", async () => {
  const { done, patient, psychologist, world, clinicId } = await started();
  await done("wrote", "1");
  expect(await readShownAchievements(psychologist.ctx, patient.memberId)).toBeNull();
  await showAchievements(patient.ctx, { shown: true });
  expect(await readShownAchievements(psychologist.ctx, patient.memberId)).toMatchObject({ xp: 10 });
  await world.settled();
  // What was not shown was no opening; what was, is one, with a word in the patient's log.
  const noted = await rowsOf("select subject from audit_entry where action = 'achievements.read'");
  expect(noted).toEqual([{ subject: patient.memberId }]);
  const stranger = await world.person("psychologist", clinicId, "Dr. Rui");
  expect(await refusal(readShownAchievements(stranger.ctx, patient.memberId))).toBe("tenancy.patient_not_found");
  await showAchievements(patient.ctx, { shown: false });
  expect(await readShownAchievements(psychologist.ctx, patient.memberId)).toBeNull();
});

test("a challenge whose goal is reached already when it is chosen counts at once, and pays once", async () => {
  const { done, patient, world } = await started();
  await done("wrote", "1");
  world.clock.now += days(1);
  await done("wrote", "2");
  const before = await found({ patient });
  await Promise.all([1, 2].map(() => chooseChallenge(patient.ctx, { code: "write_2" })));
  expect(await found({ patient })).toMatchObject({
    xp: before.xp + 40,
    challenge: { code: "write_2", done: 2, isDone: true },
  });
  await done("checked_in", "3");
  expect(await found({ patient })).toMatchObject({ xp: before.xp + 45 });
});

test("a challenge is for one week, may be changed until it is done, and pays once", async () => {
  const { done, patient, world } = await started(); // Monday, 2 March 2026, 09:00
  await chooseChallenge(patient.ctx, { code: "check_in_3" });
  await chooseChallenge(patient.ctx, { code: "write_2" });
  await done("wrote", "1");
  expect((await found({ patient })).challenge).toEqual({ code: "write_2", done: 1, goal: 2, isDone: false });
  world.clock.now += days(1);
  await Promise.all([done("wrote", "2"), done("wrote", "3")]);
  const won = await found({ patient });
  expect(won).toMatchObject({ xp: 70, challenge: { done: 2, isDone: true } });
  expect(won.badges.map(({ code }) => code)).toContain("challenge_1");
  await chooseChallenge(patient.ctx, { code: "days_4" });
  expect((await found({ patient })).challenge).toMatchObject({ code: "write_2", isDone: true });
  world.clock.now += days(7);
  expect((await found({ patient })).challenge).toBeNull();
});

test("days are the patient's own, also where the clock jumps, and a pause says until when", async () => {
  const { done, patient, world, scope } = await started();
  await rowsOf("update member set zone = 'America/New_York' where id = ? returning id", scope.patientId);
  const ctx = { ...patient.ctx, actor: { ...patient.ctx.actor, zone: "America/New_York" } };
  // The night of 8 March 2026 has 23 hours in New York: 04:30Z is still the 7th at 23:30, 03:30Z of the 9th still the 8th.
  for (const at of ["2026-03-08T04:30Z", "2026-03-08T05:30Z", "2026-03-09T03:30Z", "2026-03-09T04:30Z"])
    await done("checked_in", at, Date.parse(at));
  const days = await rowsOf("select day from achievement_day where clinic_id = ? order by day", scope.clinicId);
  expect(days.map(({ day }) => day)).toEqual(["2026-03-07", "2026-03-08", "2026-03-09"]);
  world.clock.now = Date.parse("2026-03-10T03:30Z");
  await pauseAchievements(ctx, { days: 3 });
  expect(await readAchievements(ctx)).toMatchObject({ streak: { days: 3, paused: true }, pauseUntil: "2026-03-11" });
  await resumeAchievements(ctx);
  expect(await readAchievements(ctx)).toMatchObject({ streak: { days: 3, paused: false }, pauseUntil: null });
});

test("it counts among achievements once a day, whatever was felt", async () => {
  const { post, patient, world } = await newsroom();
  await notePractice(patient.ctx, { exercise: "box", before: 5, after: 1 });
  await notePractice(patient.ctx, { exercise: "box", before: 1, after: 5 });
  await deliver(post);
  await world.settled();
  expect(await readAchievements(patient.ctx)).toMatchObject({ on: true, xp: 10, badges: [{ code: "first_practice" }] });
  const told = await rowsOf("select data from domain_event where type = 'practice.done'");
  expect(JSON.stringify(told)).not.toMatch(/box|before|after/);
});
