import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/project.mjs";
import { run } from "../../scripts/run.mjs";

for (const plane of ["directory", "clinic"]) {
  test(`the migrations of the ${plane} plane say what its tables say`, { timeout: 60_000 }, async () => {
    // drizzle-kit takes only paths below the project; what it would write goes to a scratch copy.
    const out = `./.cache/drift/${plane}`;
    await rm(join(root, out), { recursive: true, force: true });
    await mkdir(join(root, ".cache/drift"), { recursive: true });
    await cp(join(root, "migrations", plane), join(root, out), { recursive: true });
    const config = `.cache/drift/${plane}.config.ts`;
    const text = await readFile(join(root, `drizzle.${plane}.config.ts`), "utf8");
    await writeFile(join(root, config), text.replace(`"./migrations/${plane}"`, JSON.stringify(out)));
    const { output } = await run("drizzle-kit", ["generate", "--config", config], { quiet: true });
    // It exits 0 even when it fails, so its own words are asked for: run `npm run db:generate` if they are missing.
    expect(output).toContain("No schema changes, nothing to migrate");
  });
}
