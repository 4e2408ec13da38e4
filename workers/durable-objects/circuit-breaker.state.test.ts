import { expect, test } from "vitest";
import { admitted, closedCircuit, withOutcome, type Circuit } from "./circuit-breaker.state";

const start = Date.UTC(2026, 2, 2, 12);
const after = (outcomes: boolean[], now = start) =>
  outcomes.reduce<Circuit>((circuit, worked) => withOutcome(circuit, worked, now), closedCircuit);
const opened = after([false, false, false, false, false]);

test("four failures in a row let calls out, the fifth opens for 60 s", () => {
  const four = after([false, false, false, false]);
  expect(admitted(four, start).leave).toEqual({ go: true, steady: false });
  expect(opened).toEqual({ state: "open", until: start + 60_000 });
  expect(admitted(opened, start + 1).leave).toEqual({ go: false, retryAfter: 60 });
  expect(admitted(opened, start + 59_999).leave).toEqual({ go: false, retryAfter: 1 });
});

test("a success in between starts the count anew, and leaves nothing to report", () => {
  expect(after([false, false, false, false, true, false, false, false, false]).state).toBe("closed");
  expect(admitted(after([false, true]), start).leave).toEqual({ go: true, steady: true });
});

test("after 60 s exactly one asker gets leave", () => {
  const now = start + 60_000;
  const first = admitted(opened, now);
  expect(first.leave).toEqual({ go: true, steady: false });
  expect(admitted(first.circuit, now).leave.go).toBe(false);
  expect(admitted(first.circuit, now + 29_999).leave).toEqual({ go: false, retryAfter: 1 });
});

test("a probe that works closes, one that fails opens for another 60 s", () => {
  const { circuit } = admitted(opened, start + 60_000);
  expect(withOutcome(circuit, true, start + 61_000)).toBe(closedCircuit);
  expect(withOutcome(circuit, false, start + 61_000)).toEqual({ state: "open", until: start + 121_000 });
});

test("a probe that never reports is given up after 30 s", () => {
  const { circuit } = admitted(opened, start + 60_000);
  expect(admitted(circuit, start + 90_000).leave.go).toBe(true);
});

test("failures of calls that went out before do not keep it open longer, and a success of one closes it", () => {
  expect(withOutcome(opened, false, start + 30_000)).toBe(opened);
  expect(withOutcome(opened, true, start + 30_000)).toBe(closedCircuit);
});
