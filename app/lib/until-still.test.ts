import { expect, test } from "vitest";
import { untilStill } from "./until-still";

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

test("work that moves is waited for to its end, however long; what hangs, at the begin or amid, is given up", async () => {
  const moving = untilStill(200, async (beat) => {
    for (let i = 0; i < 12; i++) {
      await after(50);
      beat();
    }
    return "whole";
  });
  const hanging = untilStill(100, () => new Promise<void>(() => undefined));
  const later = untilStill(100, async (beat) => {
    beat();
    await new Promise(() => undefined);
  });
  await expect(hanging).rejects.toThrow("stands still");
  await expect(later).rejects.toThrow("stands still");
  expect(await moving).toBe("whole");
});

test("what fails of itself fails at once", async () => {
  await expect(untilStill(60_000, () => Promise.reject(new Error("down")))).rejects.toThrow("down");
});
