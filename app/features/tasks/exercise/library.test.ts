import { expect, test } from "vitest";
import { exerciseGroups, noteField } from "./exercise";
import { library } from "./library";

test("no two exercises share a code, and each group has one", () => {
  expect(new Set(library.map(({ code }) => code)).size).toBe(library.length);
  expect(new Set(library.map(({ group }) => group))).toEqual(new Set(exerciseGroups));
});

test("every exercise has questions with names and choices of their own", () => {
  for (const one of library) {
    const names = [...one.fields.map(({ name }) => name), noteField.name];
    expect(new Set(names).size).toBe(names.length);
    for (const field of one.fields) {
      expect(field.name).toMatch(/^[a-z]{2,20}$/);
      if (field.kind === "scale") expect(field.max - field.min).toBeGreaterThan(1);
      if ("options" in field) expect(new Set(field.options).size).toBe(field.options.length);
    }
  }
});
