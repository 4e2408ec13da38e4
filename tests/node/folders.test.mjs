// Folders show their parts, and files are neither crumbs nor piles (DESIGN's table, ADR 0025): counted where the product stands. Routes' names are
// addresses, so their folders are lists; tests stand beside what they test, and the suites' own folders are lists of subjects.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/project.mjs";

const files = execFileSync("git", ["ls-files", "app", "workers", "scripts", "bench"], { cwd: root, encoding: "utf8" })
  .split("\n")
  .filter((file) => /\.(tsx?|mjs)$/.test(file) && !/\.test\.tsx?$/.test(file));
const lengths = files
  .map((file) => readFileSync(`${root}/${file}`, "utf8").split("\n").length - 1)
  .toSorted((a, b) => a - b);

/** What is too large as it stands, and may only become less. */
const asTheyStand = { scripts: 40 };

test("no folder holds more than 25 files, but those of routes", () => {
  const counts = new Map();
  for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  expect(counts.size).toBeGreaterThan(200);
  const large = [...counts].filter(
    ([folder, count]) => count > (asTheyStand[folder] ?? 25) && !folder.startsWith("app/routes/"),
  );
  expect(large).toEqual([]);
});

test("at most 12 % of the files have less than 15 lines, and half have 60 or less", () => {
  expect(lengths.filter((lines) => lines < 15).length / lengths.length).toBeLessThanOrEqual(0.12);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
});
