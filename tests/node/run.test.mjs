import { expect, test } from "vitest";
import { run } from "../../scripts/run.mjs";

test("a program that hangs is ended with all that it started, and has failed with words", async () => {
  const { code, output } = await run("sh", ["-c", "sleep 600 & wait"], { quiet: true, limit: 600 });
  expect(code).not.toBe(0);
  expect(output).toBe("\n✗ sh was still at work after 0.01 min and was ended.");
});

test("a program that falls silent hangs, too, however long it may take", async () => {
  const talking = await run("sh", ["-c", "for i in 1 2 3 4; do echo on; sleep 0.2; done"], {
    quiet: true,
    silence: 600,
  });
  expect(talking).toEqual({ code: 0, output: "on\non\non\non\n", hung: false });
  const silent = await run("sh", ["-c", "echo last; sleep 600"], { quiet: true, silence: 600 });
  expect(silent).toMatchObject({ output: "last\n\n✗ sh said nothing for 0.01 min and was ended.", hung: true });
});

test("a program that has done its work and does not end is ended, one that is still at it is not", async () => {
  const stuck = await run("sh", ["-c", "sleep 600"], { quiet: true, askEvery: 50, isDone: async () => true });
  expect(stuck).toMatchObject({ output: "\n✗ sh had done its work, did not end and was ended.", hung: true });
  const busy = await run("sh", ["-c", "sleep 0.5"], { quiet: true, askEvery: 50, isDone: async () => false });
  expect(busy).toEqual({ code: 0, output: "", hung: false });
});

test("what a program says is returned with its code", async () => {
  expect(await run("sh", ["-c", "echo out; echo err >&2; exit 3"], { quiet: true })).toEqual({
    code: 3,
    hung: false,
    output: expect.stringMatching(/^(out\nerr|err\nout)\n$/),
  });
});
