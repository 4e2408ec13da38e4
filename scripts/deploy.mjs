import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { productionSecrets } from "./bindings.mjs";
import { buildIfChanged } from "./build.mjs";
import { databases } from "./databases.mjs";
import { root } from "./project.mjs";
import { run } from "./run.mjs";

// Deploys to Cloudflare: refuses placeholders, builds, migrates widen-first, then puts the Worker live. docs/deploy.md.
const production = (await readFile(join(root, "wrangler.toml"), "utf8")).split("[env.production]")[1] ?? "";
const blanks = production.split("\n").filter((line) => line.includes("FILL-IN"));
if (blanks.length > 0) {
  console.error(
    `Not deployed. wrangler.toml [env.production] still has placeholders:\n${blanks.map((b) => `  ${b.trim()}`).join("\n")}\nSee docs/deploy.md, "Create the resources".`,
  );
  process.exit(1);
}

const { code, output } = await run("wrangler", ["secret", "list", "--env", "production"], { quiet: true });
const missing = productionSecrets.filter((name) => !output.includes(`"${name}"`));
if (code !== 0 || missing.length > 0) {
  console.error(
    code === 0 ? `Not deployed. Missing secrets: ${missing.join(", ")}. See docs/deploy.md, "Secrets".` : output,
  );
  process.exit(1);
}

/** @param {string[]} args */
async function wrangler(...args) {
  const step = await run("wrangler", [...args, "--env", "production"]);
  if (step.code !== 0) process.exit(step.code);
}

await buildIfChanged();
const built = ["deploy", "build/server/index.js", "--no-bundle"]; // it is whole: scripts/worker-bundle
await wrangler(...built, "--dry-run"); // before anything is changed there
// Migrations only widen (add tables, columns, indexes), so the version that is live keeps working while they run.
for (const { binding: database } of databases("production"))
  await wrangler("d1", "migrations", "apply", database, "--remote");
await wrangler(...built);
