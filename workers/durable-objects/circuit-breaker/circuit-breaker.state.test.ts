import { expect, test } from "vitest";
import { admitted, closedCircuit, withOutcome, type Circuit } from "./circuit-breaker.state";

const start = Date.UTC(2026, 2, 2, 12);
const after = (outcomes: boolean[], now = start) =>
  outcomes.reduce<Circuit>((circuit, worked) => withOutcome(circuit, worked, now), closedCircuit);
const opened = after([false, false, false, false, false]);

test("four failures in a row let calls out, the fifth opens for 1 s", () => {
  const four = after([false, false, false, false]);
  expect(admitted(four, start).leave).toEqual({ go: true, steady: false });
  expect(opened).toEqual({ state: "open", until: start + 1000, since: start });
  expect(admitted(opened, start + 1).leave).toEqual({ go: false, retryAfter: 1 });
  expect(admitted(opened, start + 999).leave).toEqual({ go: false, retryAfter: 1 });
});

test("a success in between starts the count anew, and leaves nothing to report", () => {
  expect(after([false, false, false, false, true, false, false, false, false]).state).toBe("closed");
  expect(admitted(after([false, true]), start).leave).toEqual({ go: true, steady: true });
});

test("after the rest exactly one asker gets leave", () => {
  const now = start + 1000;
  const first = admitted(opened, now);
  expect(first.leave).toEqual({ go: true, steady: false });
  expect(admitted(first.circuit, now).leave.go).toBe(false);
  expect(admitted(first.circuit, now + 29_999).leave).toEqual({ go: false, retryAfter: 1 });
});

test("a probe that works closes; probes that fail come ever further apart, from 1 s to 60 s", () => {
  expect(withOutcome(admitted(opened, start + 1000).circuit, true, start + 1000)).toBe(closedCircuit);
  const rests: number[] = [];
  let circuit = opened;
  for (let now = start; now < start + 1_200_000;) {
    const next = circuit.state === "open" ? circuit.until : now;
    rests.push((next - now) / 1000);
    now = next;
    circuit = withOutcome(admitted(circuit, now).circuit, false, now);
  }
  expect(rests[0]).toBe(1);
  expect(rests.at(-1)).toBe(60);
  expect(rests.toSorted((a, b) => a - b)).toEqual(rests);
  // In the first ten minutes nobody waits longer than 8 s for the next probe.
  const early = rests.filter((_, i) => rests.slice(0, i).reduce((sum, rest) => sum + rest, 0) < 600);
  expect(Math.max(...early)).toBe(8);
});

test("a probe that never reports is given up after 30 s", () => {
  const { circuit } = admitted(opened, start + 1000);
  expect(admitted(circuit, start + 31_000).leave.go).toBe(true);
});

test("failures of calls that went out before do not keep it open longer, and a success of one closes it", () => {
  expect(withOutcome(opened, false, start + 500)).toBe(opened);
  expect(withOutcome(opened, true, start + 500)).toBe(closedCircuit);
});
