import { expect, test } from "vitest";
import { happened, maySend, opened, sendIn, type Autosave, type Happened } from "./autosave.state";

const after = (events: Happened[], from: Autosave = opened(3, null)) => events.reduce(happened, from);
const changed: Happened = { what: "changed" };
const sent: Happened = { what: "sent" };
const saved = (version: number): Happened => ({ what: "answered", outcome: { then: "saved", version, at: 7 } });
const answered = (then: "lost" | "ended" | "conflict" | "signed" | "gone"): Happened => ({
  what: "answered",
  outcome: { then },
});

test("what is written while a save is on its way is saved by the next one", () => {
  const state = after([changed, sent, changed, saved(4)]);
  expect(state).toMatchObject({ phase: "waiting", version: 4, dirty: true, savedAt: 7 });
  expect(after([sent, saved(5)], state)).toMatchObject({ phase: "still", version: 5, dirty: false });
});

test("never two requests at once, and none before somebody has chosen", () => {
  expect(maySend(after([changed, sent, changed]))).toBe(false);
  for (const then of ["conflict", "signed", "gone"] as const) {
    const state = after([changed, sent, answered(then), changed]);
    expect(state).toMatchObject({ phase: then, dirty: true });
    expect([maySend(state), sendIn(state, 0)]).toEqual([false, null]);
  }
});

test("a lost network is tried again, ever more seldom, and typing does not hurry it", () => {
  let state = after([changed]);
  const waits = [1, 2, 3, 4, 5, 6, 7].map(() => {
    state = after([sent, answered("lost"), changed], state);
    return sendIn(state, 100);
  });
  expect(waits).toEqual([3, 6, 12, 25, 45, 45, 45]);
  expect(after([sent, saved(4)], state)).toMatchObject({ phase: "still", tries: 0 });
});

test("an ended login is not asked again by the clock, only when somebody looks", () => {
  const state = after([changed, sent, answered("ended")]);
  expect(sendIn(state, 0)).toBeNull();
  expect(maySend(state)).toBe(true);
});

test("what was refused is sent again once it has been changed, and not before", () => {
  const refused: Happened = { what: "answered", outcome: { then: "refused", message: "longo demais" } };
  const state = after([changed, sent, refused]);
  expect(state).toMatchObject({ phase: "refused", dirty: true, message: "longo demais" });
  expect(maySend(state)).toBe(false);
  expect(maySend(after([changed], state))).toBe(true);
});

test("who chose their own words goes on from the other version, who took the other's has nothing to save", () => {
  const conflict = after([changed, sent, answered("conflict")]);
  expect(after([{ what: "settled", version: 9, dirty: true }], conflict)).toMatchObject({
    phase: "waiting",
    version: 9,
  });
  expect(after([{ what: "settled", version: 9, dirty: false }], conflict)).toMatchObject({
    phase: "still",
    dirty: false,
  });
});

test("hands that never rest are saved all the same", () => {
  const state = after([changed]);
  expect(sendIn(state, 0)).toBe(1.5);
  expect(sendIn(state, 11.5)).toBe(0.5);
  expect(sendIn(state, 60)).toBe(0);
});
