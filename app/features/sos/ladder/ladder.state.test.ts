import { expect, test } from "vitest";
import { minutes, seconds } from "~/lib/duration";
import { housePolicy, type Policy } from "./ladder.policy";
import { begin, climb, isArmed, learn } from "./ladder.state";

const now = Date.UTC(2026, 2, 2, 12);
/** The house's ladder for support, cut to its first steps and called once. */
const cutTo = (count: number): Policy => {
  const { support } = housePolicy.ladders;
  const short = { ...support, steps: support.steps.slice(0, count), repeat: { ...support.repeat, times: 0 } };
  return { ...housePolicy, ladders: { ...housePolicy.ladders, support: short } };
};

test("a guessed policy gives way to the clinic's own once; a later change of it changes nothing under way", () => {
  const guessed = { ...begin(housePolicy, "support", now), guessed: true };
  const known = learn(guessed, cutTo(2));
  expect(known.policy).toEqual(cutTo(2));
  expect(learn(known, cutTo(1))).toEqual(known);
});

test("who is acknowledged without an outcome is called again from the second step, or from the only one there is", () => {
  for (const [steps, again] of [
    [1, 0],
    [2, 1],
    [3, 1],
  ] as const) {
    const waits = { ...begin(cutTo(steps), "support", now), status: "acknowledged" as const, step: steps };
    const { called, lapsed } = climb(waits, () => true, now);
    expect([steps, lapsed, called.map(({ number }) => number)]).toEqual([steps, true, [again]]);
  }
});

test("a step may be late by the slack and no more, and one that is to come is in its place", () => {
  const due = (nextAt: number) => isArmed({ ...begin(housePolicy, "support", now), nextAt }, now, seconds(30));
  expect([now + minutes(3), now, now - seconds(30), now - seconds(30) - 1].map(due)).toEqual([true, true, true, false]);
});
