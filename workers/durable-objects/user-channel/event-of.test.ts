import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import { eventOf } from "./user-channel.state";

/** What an event is, as a schema says it. */
const schema = z.object({
  key: z.string().min(1).max(200),
  type: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
  data: z
    .unknown()
    .transform((data) => JSON.stringify(data ?? {}))
    .refine((json) => json.length <= 32 * 1024),
});

const near = fc.constantFrom(
  "",
  "x",
  "k".repeat(200),
  "k".repeat(201),
  "notification",
  "a".repeat(64),
  "a".repeat(65),
  "a\n",
  "A",
);
const text = fc.oneof({ weight: 4, arbitrary: near }, fc.string({ maxLength: 220 }), fc.jsonValue());
const large = fc.constantFrom(32_766, 32_767, 32_768).map((length) => "x".repeat(length));
const data = fc.oneof(fc.jsonValue(), large, fc.constant(undefined), fc.constant(null));

test("an event is taken as the schema takes it, and thrown out where it throws", () => {
  let taken = 0;
  const judged = (event: { key: unknown; type: unknown; data: unknown }) => {
    const expected = schema.safeParse(event).data;
    if (!expected) return void expect(() => eventOf(event)).toThrow(TypeError);
    const { data: json, ...named } = expected;
    expect(eventOf(event)).toStrictEqual({ ...named, json });
    taken += 1;
  };
  fc.assert(fc.property(fc.record({ key: text, type: text, data }), judged), { numRuns: 2000 });
  expect(taken).toBeGreaterThan(20);
});
