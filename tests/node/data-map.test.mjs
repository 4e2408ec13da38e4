import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/project.mjs";

/** Names of the tables that a plane's migrations make, not those they are made anew in. @param {string} plane */
async function tablesOf(plane) {
  const folder = join(root, "migrations", plane);
  const files = (await readdir(folder)).filter((f) => f.endsWith(".sql"));
  const text = (await Promise.all(files.map((f) => readFile(join(folder, f), "utf8")))).join("\n");
  return [...text.matchAll(/CREATE TABLE `(?!__new_)(\w+)`/g)].map((m) => m[1]);
}

test("every table stands in the data map with purpose, legal basis and retention", async () => {
  const map = await readFile(join(root, "docs/data-map.md"), "utf8");
  const rows = new Map(
    map
      .split("\n")
      .filter((l) => l.startsWith("| "))
      .map((l) => [l.split("|")[1]?.trim(), l.split("|").length]),
  );
  const tables = new Set([...(await tablesOf("directory")), ...(await tablesOf("clinic"))]);
  expect(tables.size).toBeGreaterThan(15);
  for (const table of tables) expect(rows.get(table), `${table} is missing in docs/data-map.md`).toBe(7);
});
