import { expect, test } from "vitest";
import { classOf, endOfClass, within } from "./time-classes";

test("a length is at most the end of its class, and the end is at most a fifth more", () => {
  for (let ms = 1; ms < 60_000; ms = Math.ceil(ms * 1.07)) {
    const end = endOfClass(classOf(ms));
    expect(end).toBeGreaterThanOrEqual(ms - 1);
    expect(end).toBeLessThanOrEqual(ms * 1.2 + 1);
  }
  expect([classOf(0), classOf(-1), classOf(Number.NaN), classOf(1e9)]).toEqual([0, 0, 0, 64]);
});

test("percentiles are those of the lengths, and of nothing there is none", () => {
  const lengths = Array.from({ length: 1000 }, (_, n) => n + 1);
  const counts = new Map<number, number>();
  for (const ms of lengths) counts.set(classOf(ms), (counts.get(classOf(ms)) ?? 0) + 1);
  for (const [share, exact] of [
    [0.5, 500],
    [0.95, 950],
  ] as const) {
    expect(within(counts, share)).toBeGreaterThanOrEqual(exact);
    expect(within(counts, share)).toBeLessThanOrEqual(exact * 1.2);
  }
  expect(within(new Map(), 0.5)).toBeNull();
});
