import { expect, test } from "vitest";
import { actOfKey, isSame, moved, wallOf, type MoveAct, type Stand } from "./move.state";

const days = ["2026-11-30", "2026-12-01", "2026-12-02"];
const nine: Stand = { day: "2026-11-30", start: 540, minutes: 50 };
const key = (name: string, shiftKey = false) => actOfKey({ key: name, shiftKey });
const after = (stand: Stand, ...acts: (MoveAct | null)[]) =>
  acts.reduce((at, act) => (act ? moved(at, act, days) : at), stand);

test("arrows move by a quarter of an hour and a day, and back again", () => {
  expect(wallOf(after(nine, key("ArrowDown"), key("ArrowRight")))).toBe("2026-12-01T09:15");
  expect(isSame(after(nine, key("ArrowDown"), key("ArrowUp")), nine)).toBe(true);
  expect(key("a")).toBeNull();
});

test("a session off the lines goes to the next line, not past it", () => {
  expect(after({ ...nine, start: 550 }, key("ArrowDown")).start).toBe(555);
  expect(after({ ...nine, start: 550 }, key("ArrowUp")).start).toBe(540);
});

test("Shift and arrows stretch between 30 minutes and two hours; sideways they do nothing", () => {
  expect(after(nine, key("ArrowDown", true)).minutes).toBe(60);
  expect(after(nine, ...Array.from({ length: 20 }, () => key("ArrowDown", true))).minutes).toBe(120);
  expect(after(nine, ...Array.from({ length: 20 }, () => key("ArrowUp", true))).minutes).toBe(30);
  expect(key("ArrowLeft", true)).toBeNull();
});

test("nothing leaves the days on show nor its day", () => {
  expect(after(nine, key("ArrowLeft")).day).toBe("2026-11-30");
  expect(after(nine, { kind: "shift", days: 9, steps: 0 }).day).toBe("2026-12-02");
  expect(after(nine, { kind: "place", day: days[1] ?? "", start: 1439 })).toMatchObject({ start: 1380 });
  expect(after(nine, { kind: "place", day: days[1] ?? "", start: -40 })).toMatchObject({ start: 0 });
  expect(after({ ...nine, start: 1395, minutes: 45 }, { kind: "end", at: 2000 }).minutes).toBe(45);
});

test("a pointer is taken to the nearest line", () => {
  expect(after(nine, { kind: "place", day: days[2] ?? "", start: 608 })).toEqual({
    day: days[2],
    start: 615,
    minutes: 50,
  });
  expect(after(nine, { kind: "end", at: 622 }).minutes).toBe(75);
});

test("a length beyond what is usual stays when only the time changes", () => {
  const long = { ...nine, minutes: 180 };
  expect(after(long, key("ArrowDown")).minutes).toBe(180);
  expect(after(long, key("ArrowUp", true)).minutes).toBe(165);
});
