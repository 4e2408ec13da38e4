import { expect, test } from "vitest";
import { inTime } from "./in-time";

const never = () => new Promise<string>(() => undefined);

test("what is in time counts, what is late is what `late` says", async () => {
  expect(await inTime(Promise.resolve("done"), 1000, () => null)).toBe("done");
  expect(await inTime(never(), 5, () => null)).toBeNull();
  const refuse = () => {
    throw new Error("late");
  };
  await expect(inTime(never(), 5, refuse)).rejects.toThrow("late");
  await expect(inTime(Promise.reject(new Error("broken")), 1000, () => null)).rejects.toThrow("broken");
});
