import fc from "fast-check";
import { expect, test } from "vitest";
import { testWorld } from "../../../../tests/worker/callers";
import { linkedPair } from "../../../../tests/worker/diary";
import { days, hours, minutes } from "~/lib/duration";
import { dayAfter, fromWallClock, localDay } from "~/lib/time/wall-clock";
import { markRegimen } from "../mark/mark-regimen.server";
import { adherenceOf, changeHours, isOwnSlot, stretchesOf } from "./adherence";
import { readRegimen, readSharedRegimens } from "./read-regimens.server";
import { addRegimen, changeRegimen, type NewRegimen } from "./write-regimen.server";

const zone = "America/Sao_Paulo";
const at = (wall: string) => fromWallClock(wall, zone) ?? 0;
const habit: NewRegimen = {
  ...{ kind: "habit", name: "Água", dose: null, times: ["06:00", "07:00", "08:00"] },
  ...{ refill: null, reminds: false, isShared: true },
};

/** The test's clock stands on Monday, 2 March 2026, 09:00 in São Paulo. */
test("other hours count from when they were put down: the same figures to its patient and to who cares for them", async () => {
  const { world, patient, psychologist } = await linkedPair(testWorld());
  const { id } = await addRegimen(patient.ctx, habit);
  const both = async () => {
    const own = (await readRegimen(patient.ctx, { id })).adherence;
    expect((await readSharedRegimens(psychologist.ctx, patient.memberId))[0]?.adherence).toEqual(own);
    return own;
  };
  const say = (slot: string) => markRegimen(patient.ctx, { id, slot, state: "taken" });
  expect(await both()).toEqual({ due: 0, taken: 0, skipped: 0 }); // put down seconds ago
  await say("2026-03-02T08:00"); // told later, of an hour before it
  expect(await both()).toEqual({ due: 0, taken: 0, skipped: 0 });
  world.clock.now = at("2026-03-03T12:00");
  for (const hour of ["06:00", "07:00", "08:00"]) await say(`2026-03-03T${hour}`);
  expect(await both()).toEqual({ due: 3, taken: 3, skipped: 0 });
  const six = ["06:00", "07:00", "08:00", "14:00", "15:00", "16:00"];
  await changeRegimen(patient.ctx, { ...habit, id, times: six });
  for (const hour of ["14:00", "15:00", "16:00"]) await say(`2026-03-03T${hour}`); // ahead of time
  expect(await both()).toEqual({ due: 3, taken: 3, skipped: 0 });
  world.clock.now = at("2026-03-03T15:30");
  expect(await both()).toEqual({ due: 5, taken: 5, skipped: 0 });
  await changeRegimen(patient.ctx, { ...habit, id, times: ["08:00"] });
  world.clock.now = at("2026-03-04T09:00");
  expect(await both()).toEqual({ due: 6, taken: 5, skipped: 0 });
  await say("2026-03-03T06:00"); // an hour that it had then may still be told
  // A name that changes changes no hours.
  await changeRegimen(patient.ctx, { ...habit, id, times: ["08:00"], name: "Beber água" });
  expect(await both()).toEqual({ due: 6, taken: 5, skipped: 0 });
});

test("what is for when it is needed has no hours to miss, whatever hours it had", () => {
  const created = at("2026-03-02T09:00");
  const before = { times: ["08:00"], stretches: [], createdAt: created };
  const stretches = changeHours(before, [], created + days(3));
  const needed = { times: [], stretches, createdAt: created };
  const said = [
    { slot: "2026-03-03T08:00", state: "taken" as const },
    { slot: "2026-03-06T16:20/01JX", state: "taken" as const },
  ];
  const asked = { now: created + days(5), zone };
  expect(adherenceOf(needed, said, asked)).toEqual({ due: 0, taken: 1, skipped: 0 });
});

test("over any changes of hours nothing is marked more often than it was due, and every hour of a day without change is due once", () => {
  const time = fc.constantFrom("00:00", "06:00", "08:00", "12:30", "20:00", "23:59");
  const change = fc.record({ after: fc.integer({ min: 1, max: 60 * 24 * 12 }), times: fc.uniqueArray(time) });
  fc.assert(
    fc.property(fc.uniqueArray(time, { minLength: 1 }), fc.array(change, { maxLength: 60 }), (first, changes) => {
      const createdAt = at("2026-03-02T09:00");
      let now = createdAt;
      let one = {
        times: first.sort(),
        stretches: stretchesOf({ times: first, stretches: [], createdAt }).slice(),
        createdAt,
      };
      for (const { after, times } of changes) {
        now += minutes(after);
        one = { ...one, times: times.sort(), stretches: changeHours(one, times, now) };
      }
      expect(one.stretches.length).toBeLessThanOrEqual(40);
      now += hours(30);
      const today = localDay(now, zone);
      const all = Array.from({ length: 40 }, (_, n) => dayAfter(today, 2 - n)).flatMap((day) =>
        ["00:00", "06:00", "08:00", "12:30", "20:00", "23:59"].map((of) => ({
          slot: `${day}T${of}`,
          state: "taken" as const,
        })),
      );
      const { due, taken } = adherenceOf(one, all, { now, zone });
      expect(taken).toBe(one.times.length === 0 ? 0 : due);
      if (changes.length === 0) expect(due).toBeGreaterThanOrEqual(one.times.length);
    }),
    { numRuns: 60 },
  );
});

test("an hour is its own while it has it, and as long after as it can be told", () => {
  const createdAt = at("2026-03-02T09:00");
  const since = "2026-03-02";
  const stretches = changeHours({ times: ["08:00"], stretches: [], createdAt }, ["10:00"], createdAt + days(2));
  const one = { since, times: ["10:00"], stretches, createdAt };
  expect(
    ["2026-03-03T08:00", "2026-03-03T10:00", "2026-03-03T09:00", "2026-03-01T08:00"].map((slot) =>
      isOwnSlot(one, slot),
    ),
  ).toEqual([true, true, false, false]);
  const later = changeHours(one, ["11:00"], createdAt + days(40));
  expect(later.map(({ times }) => times[0])).toEqual(["10:00", "11:00"]);
});
