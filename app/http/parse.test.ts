import { expect, test } from "vitest";
import { refusalOf } from "../../tests/worker/callers";
import { textFieldsOf } from "./parse.server";

/** A form of so many fields, each of another name. */
function many(names: number): FormData {
  const form = new FormData();
  for (let i = 0; i < names; i++) form.append(`a${i}`, "x");
  return form;
}

function spent(form: FormData): number {
  const begun = performance.now();
  expect(Object.keys(textFieldsOf(form))).toHaveLength([...form.keys()].length);
  return performance.now() - begun;
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

test("a form of ten times the names takes about ten times as long, and not a hundred", () => {
  spent(many(1000));
  // The best of three: what else the machine does makes a run slower, never faster.
  const best = (names: number) => Math.max(Math.min(...[1, 2, 3].map(() => spent(many(names)))), 1);
  expect(best(50_000) / best(5000)).toBeLessThan(40);
});

test("more text than any form of ours has is refused", async () => {
  const form = new FormData();
  form.append("content", "<".repeat(3 * 1024 * 1024));
  expect(await refusalOf(Promise.resolve().then(() => textFieldsOf(form)))).toBe("request.too_large");
});
