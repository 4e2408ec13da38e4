import { expect, test } from "vitest";
import { isId, newId, type IdPrefix } from "./id";

const byFeature = import.meta.glob<Record<string, Record<string, IdPrefix>>>("../features/*/*.ids.ts", { eager: true });
const prefixes = Object.values(byFeature).flatMap((file) => Object.values(file).flatMap((ids) => Object.values(ids)));

const latest = 2 ** 48 - 1;

test("an id has the form of its kind, and no two are the same", () => {
  const ids = Array.from({ length: 10_000 }, () => newId("dia", 1_764_000_000_000));
  expect(ids.every((id) => isId("dia", id))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect(isId("fil", ids[0] ?? "")).toBe(false);
});

test("ids of one kind sort by the instant they were made at, from the first to the last there is", () => {
  const instants = [0, 1, 31, 32, 1_764_000_000_000, 1_764_000_000_001, latest - 1, latest];
  const ids = instants.map((now) => newId("fil", now));
  expect([...ids].sort()).toEqual(ids);
  expect(newId("fil", 1_469_918_176_385).slice(4, 14)).toBe("01ARYZ6S41"); // the example of the ULID specification
});

test.each([-1, 0.5, latest + 1, Number.NaN])("%d is no instant to make an id of", (now) => {
  expect(() => newId("fil", now)).toThrow(RangeError);
});

test("every letter of the alphabet comes up about as often", () => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 2000; i++)
    for (const letter of newId("fil", 0).slice(14)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  expect(counts.size).toBe(32);
  expect(Math.min(...counts.values())).toBeGreaterThan(800); // 1,000 each are expected, with a deviation of 31
});

test("no two kinds share a prefix, whichever features they are of", () => {
  expect(prefixes.length).toBeGreaterThanOrEqual(28);
  for (const prefix of prefixes) expect(prefix).toMatch(/^[a-z]{3}$/);
  expect(new Set(prefixes).size).toBe(prefixes.length);
});
