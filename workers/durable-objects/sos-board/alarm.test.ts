import { expect, test } from "vitest";
import { armAt } from "./work";

function boardAt(start: number) {
  const set: number[] = [];
  const clock = { now: start };
  const setAlarm = (at: number) => (set.push(at), Promise.resolve());
  const state = { storage: { setAlarm } } as unknown as Parameters<typeof armAt>[0]["state"];
  return { set, clock, core: { alarmAt: null as number | null, now: () => clock.now, state } };
}

test("an alarm that is due is not put off, however many calls want one soon", () => {
  const { set, clock, core } = boardAt(0);
  armAt(core, 20_000); // the ladder's next step
  for (clock.now = 19_500; clock.now < 25_000; clock.now += 20) armAt(core, clock.now + 1000);
  expect(set).toEqual([20_000]);
});

test("what is due sooner moves it, what is due later does not", () => {
  const { set, core } = boardAt(0);
  armAt(core, 20_000);
  armAt(core, 1000);
  armAt(core, 5000);
  expect(set).toEqual([20_000, 1000]);
});

test("an alarm that never rang is set anew", () => {
  const { set, clock, core } = boardAt(0);
  armAt(core, 1000);
  clock.now = 11_001;
  armAt(core, 12_001);
  expect(set).toEqual([1000, 12_001]);
});
