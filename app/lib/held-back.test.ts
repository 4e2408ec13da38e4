import { expect, test } from "vitest";
import { days, hours, minutes } from "./duration";
import { heldBack } from "./held-back";

const now = Date.UTC(2026, 10, 26, 14);
const iso = (at: number) => new Date(at).toISOString();

test.each([70, 0, -70, 60 * 24 * 400])(
  "a clock that is %d minutes ahead says how long it held something back",
  (ahead) => {
    const device = (at: number) => iso(at + minutes(ahead));
    expect(heldBack({ queuedAt: device(now - hours(2)), sentAt: device(now) }, now)).toBe(hours(2));
  },
);

test("without the second reading ours is taken; what makes no sense is no time at all", () => {
  expect(heldBack({ queuedAt: null, sentAt: iso(now) }, now)).toBeUndefined();
  expect(heldBack({ queuedAt: iso(now - minutes(12)), sentAt: null }, now)).toBe(minutes(12));
  expect(heldBack({ queuedAt: iso(now + minutes(70)), sentAt: null }, now)).toBe(0);
  expect(heldBack({ queuedAt: "ontem", sentAt: iso(now) }, now)).toBe(0);
  expect(heldBack({ queuedAt: iso(now), sentAt: "hoje" }, now)).toBe(0);
  expect(heldBack({ queuedAt: "1970-01-01", sentAt: iso(now) }, now)).toBe(days(365));
  // Set right while it waited: it cannot have been held back for less than nothing.
  expect(heldBack({ queuedAt: iso(now + minutes(70)), sentAt: iso(now) }, now)).toBe(0);
});
