import { expect, test } from "vitest";
import * as z from "zod";
import { refusalOf } from "../../tests/worker/callers";
import { AppError } from "~/lib/app-error";
import { check, textFieldsOf } from "./parse.server";

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

test("whatever a schema has no words of its own for is refused in Portuguese", () => {
  const schema = z.strictObject({
    n: z.number().min(1).max(3),
    on: z.boolean(),
    kind: z.enum(["a", "b"]),
    all: z.array(z.string()).min(1),
    text: z.string().min(2),
    day: z.iso.date(),
    own: z.string().min(1, "Escreva isto."),
    either: z.union([z.number(), z.boolean()]),
    absent: z.string(),
  });
  const bad = { n: 0, on: "sim", kind: "c", all: [], text: "x", day: "ontem", own: "", either: "x", foo: 1 };
  let fields: Record<string, string> = {};
  try {
    check(schema, bad);
  } catch (error) {
    fields = error instanceof AppError ? (error.fields ?? {}) : {};
  }
  expect(fields).toEqual({
    n: "Use um número de no mínimo 1.",
    on: "Mande true ou false.",
    kind: "Use um destes: “a” e “b”.",
    all: "Mande no mínimo 1.",
    text: "Use no mínimo 2 caracteres.",
    day: "Este valor não está no formato esperado.",
    own: "Escreva isto.",
    either: "Este valor não serve aqui.",
    absent: "Falta este valor.",
    body: "Este pedido não tem “foo”. Confira o nome.",
  });
});
