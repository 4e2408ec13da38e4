import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { shardNames } from "../../app/platform/planes";
import { databases } from "../../scripts/databases.mjs";
import { root } from "../../scripts/project.mjs";
import { run } from "../../scripts/run.mjs";

test.each(["local", "production"])(
  "every shard of the list is bound in wrangler.toml (%s), and no other",
  (environment) => {
    const bound = databases(environment);
    expect(bound.map(({ binding }) => binding)).toEqual(["DIRECTORY", ...shardNames]);
    expect(bound.map(({ migrations }) => migrations)).toEqual([
      "migrations/directory",
      ...shardNames.map(() => "migrations/clinic"),
    ]);
  },
);

test("a shard is written down in the list and in wrangler.toml, nowhere else", async () => {
  const { output } = await run("git", ["ls-files", "app", "workers", "scripts"], { quiet: true });
  const files = output.split("\n").filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !/\.test\./.test(name));
  const texts = await Promise.all(
    files.map(async (name) => ({ name, text: await readFile(join(root, name), "utf8").catch(() => "") })),
  );
  expect(texts.filter(({ text }) => /CLINIC_\d/.test(text)).map(({ name }) => name)).toEqual([
    "app/platform/planes.ts",
    "scripts/seed/people.ts", // the demo clinics live on two of them
  ]);
});
