import { expect, test } from "vitest";
import { currentCycle } from "./current-cycle";

const quiet = { hasEntries: true, newComments: 0, daysWithMood: 0, daysAccompanied: 100 };

test("an answer from somebody comes before everything else", () => {
  expect(currentCycle({ ...quiet, newComments: 1, daysWithMood: 7 }).cycle).toBe("cuidar");
});

test("who has just come begins with Criar, who has just been met with Curar", () => {
  expect(currentCycle({ ...quiet, hasEntries: false, daysAccompanied: null }).cycle).toBe("criar");
  expect(currentCycle({ ...quiet, daysAccompanied: 3 }).cycle).toBe("curar");
});

test("three days of moods are something to look at", () => {
  expect(currentCycle({ ...quiet, daysWithMood: 3 }).cycle).toBe("crescer");
  expect(currentCycle({ ...quiet, daysWithMood: 2 }).cycle).toBe("criar");
});
