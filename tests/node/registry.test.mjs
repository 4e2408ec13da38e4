import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { registryFiles } from "../../scripts/registry.mjs";

test("the registry is what the features say (npm run registry)", async () => {
  const files = await registryFiles();
  expect(files.length).toBeGreaterThan(0);
  for (const { path, text } of files) expect(await readFile(path, "utf8"), path).toBe(text);
});
