import { expect, test } from "vitest";
import { refusalOf } from "../../tests/worker/callers";
import { textFieldsOf } from "./parse.server";

/** A form of so many fields, each of another name. */
function many(names: number): FormData {
  const form = new FormData();
  for (let i = 0; i < names; i++) form.append(`a${i}`, "x");
  return form;
}

/** Shortest of five times (ms) that something takes: what else the machine does makes a run slower, never faster. */
function shortest(work: () => unknown): number {
  const times = [1, 2, 3, 4, 5].map(() => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.max(Math.min(...times), 1);
}

test("a field that comes again is a list, a file is none, and a name of the language's own is a name", () => {
  const form = new FormData();
  form.append("tag", "a");
  form.append("tag", "b");
  form.append("title", "");
  form.append("__proto__", "x");
  form.append("photo", new File(["x"], "x.png"));
  expect(Object.entries(textFieldsOf(form))).toEqual([
    ["tag", ["a", "b"]],
    ["title", ""],
    ["__proto__", "x"],
  ]);
});

test("a form of many names costs some readings of it, not one for each name", () => {
  const form = many(50_000);
  expect(Object.keys(textFieldsOf(form))).toHaveLength(50_000);
  // Beside one reading of the same form in the same breath: a machine that is slow is slow for both.
  expect(shortest(() => textFieldsOf(form)) / shortest(() => new Map(form))).toBeLessThan(40);
});

test("more text than any form of ours has is refused", async () => {
  const form = new FormData();
  form.append("content", "<".repeat(3 * 1024 * 1024));
  expect(await refusalOf(Promise.resolve().then(() => textFieldsOf(form)))).toBe("request.too_large");
});
