import { expect, test } from "vitest";
import type * as z from "zod";
import { markReadSchema, preferencesSchema } from "./notices.schema";

const english = /invalid|expected|required|too (big|small|few|many)|string|array|object/i;
const quiet = { on: true, from: "22:00", to: "07:00" };
const one = { kind: "care.started", channel: "email" };

const wrong: [z.ZodType, unknown][] = [
  [preferencesSchema, { wanted: [{ ...one, kind: "nada.disso" }], quiet }],
  [preferencesSchema, { wanted: [{ ...one, channel: "pombo" }], quiet }],
  [preferencesSchema, { wanted: ["x"], quiet }],
  [preferencesSchema, { wanted: "x", quiet }],
  [preferencesSchema, { wanted: [], quiet: null }],
  [preferencesSchema, { wanted: [], quiet: { on: "sim", from: 1, to: "25:00" } }],
  [preferencesSchema, { wanted: Array(201).fill(one), quiet }],
  [markReadSchema, { ids: [] }],
  [markReadSchema, { ids: "nenhum" }],
  [markReadSchema, { ids: [1] }],
  [markReadSchema, { ids: Array(91).fill("not_1") }],
  [markReadSchema, {}],
];

test.each(wrong)("case %#: what is wrong is said in Portuguese", (schema, input) => {
  const words = schema.safeParse(input).error?.issues.map(({ message }) => message) ?? [];
  expect(words.length).toBeGreaterThan(0);
  expect(words.filter((message) => english.test(message))).toEqual([]);
});
