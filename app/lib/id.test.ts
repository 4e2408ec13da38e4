import { expect, test } from "vitest";
import { idPrefixes, isId, newId } from "./id";

const latest = 2 ** 48 - 1;

test("an id has the form of its kind, and no two are the same", () => {
  const ids = Array.from({ length: 10_000 }, () => newId("diaryEntry", 1_764_000_000_000));
  expect(ids.every((id) => isId("diaryEntry", id))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect(isId("file", ids[0] ?? "")).toBe(false);
});

test("ids of one kind sort by the instant they were made at, from the first to the last there is", () => {
  const instants = [0, 1, 31, 32, 1_764_000_000_000, 1_764_000_000_001, latest - 1, latest];
  const ids = instants.map((now) => newId("file", now));
  expect([...ids].sort()).toEqual(ids);
  expect(newId("file", 1_469_918_176_385).slice(4, 14)).toBe("01ARYZ6S41"); // the example of the ULID specification
});

test.each([-1, 0.5, latest + 1, Number.NaN])("%d is no instant to make an id of", (now) => {
  expect(() => newId("file", now)).toThrow(RangeError);
});

test("every letter of the alphabet comes up about as often", () => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 2000; i++)
    for (const letter of newId("file", 0).slice(14)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  expect(counts.size).toBe(32);
  expect(Math.min(...counts.values())).toBeGreaterThan(800); // 1,000 each are expected, with a deviation of 31
});

test("no two kinds share a prefix", () => {
  const prefixes = Object.values(idPrefixes);
  expect(new Set(prefixes).size).toBe(prefixes.length);
});
