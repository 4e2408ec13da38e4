import { expect, test } from "vitest";
import { run } from "../../scripts/run.mjs";

test("a program that hangs is ended with all that it started, and has failed with words", async () => {
  const { code, output } = await run("sh", ["-c", "sleep 600 & wait"], { quiet: true, limit: 600 });
  expect(code).not.toBe(0);
  expect(output).toBe("\n✗ sh was still at work after 0.01 min and was ended.");
});

test("what a program says is returned with its code", async () => {
  expect(await run("sh", ["-c", "echo out; echo err >&2; exit 3"], { quiet: true })).toEqual({
    code: 3,
    output: expect.stringMatching(/^(out\nerr|err\nout)\n$/),
  });
});
