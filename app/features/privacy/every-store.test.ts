import { expect, test } from "vitest";
import { testEnv } from "../../../tests/worker/env";
import dataMap from "../../../docs/data-map.md?raw";
import structure from "../../../.dependency-cruiser.cjs?raw";
import wrangler from "../../../wrangler.toml?raw";
import type { PersonalData } from "~/features/kernel/personal-data";
import { everyPersonalData } from "~/registry/personal-data.server";

const stores = everyPersonalData.flatMap((data) => data.stores.map((store) => ({ feature: data.feature, store })));
const namesOf = (kind: string) => stores.filter(({ store }) => store.kind === kind).map(({ store }) => store.name);

async function tablesOf(d1: D1Database): Promise<string[]> {
  const query = "select name from sqlite_master where type = 'table'";
  const { results } = await d1.prepare(query).all<{ name: string }>();
  return results.map(({ name }) => name).filter((name) => !/^(sqlite_|_cf_|d1_migrations)/.test(name));
}

const inToml = (key: string) => [
  ...new Set([...wrangler.matchAll(new RegExp(`^${key} = "(\\w+)"`, "gm"))].map((m) => m[1])),
];

test("every table of both planes is in exactly one feature's personal data", async () => {
  const tables = new Set([...(await tablesOf(testEnv.DIRECTORY)), ...(await tablesOf(testEnv.CLINIC_0))]);
  expect(tables.size).toBeGreaterThan(45);
  expect(namesOf("table").sort()).toEqual([...tables].sort());
});

test("every class of objects and every bucket is in exactly one", () => {
  expect(namesOf("object").sort()).toEqual(inToml("class_name").sort());
  const buckets = [...wrangler.matchAll(/\[\[r2_buckets\]\]\s+binding = "(\w+)"/g)].map((m) => m[1]);
  expect(namesOf("bucket").sort()).toEqual([...new Set(buckets)].sort());
});

test("a table of both planes says what it holds in either, one of a plane in that plane", async () => {
  const [directory, shard] = await Promise.all([tablesOf(testEnv.DIRECTORY), tablesOf(testEnv.CLINIC_0)]);
  for (const { store } of stores) {
    if ("nobody" in store || store.kind !== "table") continue;
    expect([store.name, !!store.inAccount], "directory").toEqual([store.name, directory.includes(store.name)]);
    expect([store.name, !!store.inPlace], "shard").toEqual([store.name, shard.includes(store.name)]);
  }
});

test("what is not erased, and what holds nothing, says why", () => {
  for (const { store } of stores) {
    if ("nobody" in store) expect(store.nobody.length, store.name).toBeGreaterThan(8);
    else
      for (const holding of [store.inAccount, store.inPlace]) {
        if (!holding) continue;
        if (holding.erase === null) expect(holding.retain?.law, store.name).toMatch(/art\./);
        if (typeof holding.export === "string") expect(holding.export.length, store.name).toBeGreaterThan(8);
      }
  }
});

test("the list has every feature's, in the order of the features", () => {
  const found = import.meta.glob<Record<string, PersonalData>>("../*/personal-data.server.ts", { eager: true });
  const said = Object.values(found).flatMap((module) => Object.values(module));
  expect(everyPersonalData.map(({ feature }) => feature).sort()).toEqual(said.map(({ feature }) => feature).sort());
  const line: string[] = /const features = \[(.*?)\n\];/s.exec(structure)?.[1]?.match(/[\w-]+/g) ?? [];
  const places = everyPersonalData.map(({ feature }) => line.indexOf(feature));
  expect(places.at(0)).toBe(0);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test("the data map has a row for every store, and says nothing of personal data of what holds none", () => {
  const rows = new Map(
    dataMap
      .split("\n")
      .filter((line) => line.startsWith("| "))
      .map((line) => {
        const [, name = "", data = ""] = line.split("|").map((cell) => cell.trim());
        return [name, data];
      }),
  );
  for (const { store } of stores) {
    expect(rows.has(store.name), `${store.name} is missing in docs/data-map.md`).toBe(true);
    if (!("nobody" in store)) expect(rows.get(store.name), store.name).not.toBe("none");
  }
});

test.each([
  ["delivery", "member_id", "delivery_member"],
  ["file", "owner_id", "file_own"],
  ["notice", "member_id", "notice_member"],
  ["notice", "about_member_id", "notice_about"],
])("an erasure finds a person's rows of %s by %s and an index, not by reading a clinic", async (table, whose, name) => {
  const query = `explain query plan select rowid from ${table} where clinic_id = 'cli_1' and ${whose} = 'mem_1' limit 500`;
  const { results } = await testEnv.CLINIC_0.prepare(query).all<{ detail: string }>();
  expect(results.map(({ detail }) => detail).join("\n")).toContain(`INDEX ${name} (clinic_id=? AND ${whose}=?)`);
});
