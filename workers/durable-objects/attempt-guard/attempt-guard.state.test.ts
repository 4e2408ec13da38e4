import { expect, test } from "vitest";
import { minutes } from "../../../app/lib/duration";
import { mayBegin, noFailures, stateOf, withFailure, withStale, type Failures } from "./attempt-guard.state";

const perAccount = { limit: 10, window: minutes(10) };
const failing = (count: number, now: number, from: Failures = noFailures) =>
  Array.from({ length: count }).reduce<Failures>((failures) => withFailure(failures, perAccount, now), from);
const waitAt = (failures: Failures, now: number) => stateOf(failures, perAccount, now).retryAfter * 1000;

test("ten failures in ten minutes close for the rest of them", () => {
  const nine = failing(9, 0);
  expect(waitAt(nine, 0)).toBe(0);
  const ten = withFailure(nine, perAccount, minutes(4));
  expect(waitAt(ten, minutes(4))).toBe(minutes(6));
  expect(waitAt(ten, minutes(10))).toBe(0);
});

test("guesses sent all at once are one strike, however many were under way when the limit was hit", () => {
  expect(waitAt(failing(40, 0), 0)).toBe(minutes(10));
  const straggling = failing(30, 5000, failing(40, 0));
  expect(straggling.strikes).toBe(1);
  expect(waitAt(straggling, 5000)).toBe(minutes(10));
});

test("who comes back after each wait waits longer each time, up to an hour", () => {
  let now = 0;
  let failures = noFailures;
  const waits = Array.from({ length: 6 }, () => {
    failures = failing(12, now, failures);
    const wait = waitAt(failures, now);
    now += wait;
    expect(waitAt(failures, now)).toBe(0);
    return wait;
  });
  expect(waits).toEqual([10, 20, 40, 60, 60, 60].map(minutes));
});

test("one try for each failure that leaves the window is a strike a window and not one each", () => {
  let failures = noFailures;
  for (let at = 0; at < 10; at++) failures = withFailure(failures, perAccount, minutes(at));
  expect(failures.strikes).toBe(1);
  for (let at = 10; at < 19; at++) failures = withFailure(failures, perAccount, minutes(at));
  expect(failures.strikes).toBe(1);
  failures = withFailure(failures, perAccount, minutes(19));
  expect([failures.strikes, waitAt(failures, minutes(19))]).toEqual([2, minutes(20)]);
});

test("a quiet window after the wait forgives", () => {
  const twice = failing(10, minutes(10), failing(10, 0));
  expect(twice.strikes).toBe(2);
  const calm = minutes(10 + 20 + 10);
  expect(withFailure(twice, perAccount, calm - 1).strikes).toBe(2);
  expect(withFailure(twice, perAccount, calm)).toEqual({ at: [calm], strikes: 0, struckAt: 0 });
});

test("as many tries are under way as may still fail; one that is never ended is a failure after a minute", () => {
  const nine = failing(9, 0);
  expect(mayBegin(nine, {}, perAccount, 0)).toBe("yes");
  expect(mayBegin(nine, { a: 0 }, perAccount, 0)).toBe("full");
  expect(mayBegin(failing(10, 0), {}, perAccount, 0)).toBe("refused");
  const young = withStale(nine, { a: 0, b: 1 }, perAccount, 59_999);
  expect(young).toEqual({ failures: nine, underWay: { a: 0, b: 1 } });
  const old = withStale(nine, { a: 0, b: 1 }, perAccount, 60_000);
  expect([old.failures.at.length, old.underWay]).toEqual([10, { b: 1 }]);
});
