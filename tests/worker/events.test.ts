import { expect, test } from "vitest";
import type * as z from "zod";
import { subscriptions } from "../../workers/subscriptions";

const byFeature = import.meta.glob<Record<string, z.ZodObject>>("../../app/features/*/*.events.ts", {
  eager: true,
  import: "events",
});
const all = Object.values(byFeature).flatMap((events) => Object.entries(events));
const data = new Map(all);

test("no two features say the same event, and nobody waits for one that no feature says", () => {
  expect(all.length).toBeGreaterThan(40);
  expect(data.size).toBe(all.length);
  for (const type of Object.keys(subscriptions)) expect(data.has(type), type).toBe(true);
});

test("an event's data takes nothing beside what is said of it, and no long text", () => {
  for (const [type, schema] of all) {
    expect(
      schema.safeParse({ extra: 1 }).error?.issues.map(({ code }) => code),
      type,
    ).toContain("unrecognized_keys");
    const names = Object.keys(schema.shape);
    expect(
      names.filter((name) => /content|title|text|message|words|name|email|phone/i.test(name)),
      type,
    ).toEqual([]);
  }
});
