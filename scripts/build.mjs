import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./project.mjs";
import { writeRegistry } from "./registry.mjs";
import { run } from "./run.mjs";
import { buildServiceWorker } from "./service-worker.mjs";

const sources = [
  "app",
  "workers",
  "public",
  "scripts", // more than the build reads, so that nobody keeps a list of what it does
  "package.json",
  "package-lock.json",
  "remix.config.js",
  "vite.config.ts",
  "wrangler.toml",
];
const stamp = join(root, "dist/built-from");

/** @param {string} path @returns {Promise<string[]>} */
async function filesBelow(path) {
  if (!existsSync(path)) return [];
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries.filter((e) => e.isFile() && !/\.test\.\w+$/.test(e.name)).map((e) => join(e.parentPath, e.name));
}

/** A digest of everything the build is made from. @returns {Promise<string>} */
async function digest() {
  const hash = createHash("sha256");
  const files = (await Promise.all(sources.map((s) => filesBelow(join(root, s))))).flat().sort();
  for (const file of files) hash.update(file.slice(root.length)).update(await readFile(file));
  return hash.digest("hex");
}

/** @param {string} title @param {string} command @param {string[]} args */
async function step(title, command, args) {
  process.stdout.write(`· ${title}… `);
  const started = Date.now();
  const env = { NODE_ENV: "production", GOGC: "400" }; // esbuild has memory to spare
  const { code, output } = await run(command, args, { quiet: true, env });
  console.log(code === 0 ? `${((Date.now() - started) / 1000).toFixed(1)} s` : "failed");
  if (code === 0) return;
  console.error(output);
  process.exit(1);
}

/**
 * Builds pages and Worker into build/, unless what is there was made from the very same sources. A run of tests, whose processes
 * inherit its environment, looks at them once: it starts the app some thirty times, and each look reads five thousand files.
 */
export async function buildIfChanged() {
  if (process.env.CARIS_BUILT === root) return;
  await build();
  process.env.CARIS_BUILT = root;
}

async function build() {
  await writeRegistry();
  const now = await digest();
  const before = existsSync(stamp) ? await readFile(stamp, "utf8") : "";
  const results = ["build/server/index.js", "build/client/sw.js"].map((path) => join(root, path));
  if (now === before && results.every(existsSync)) return;
  await rm(stamp, { force: true }); // a build that fails leaves nothing that looks finished
  await step("Building the pages and the Worker", "remix", ["vite:build", "--logLevel", "warn"]);
  console.log(`· ${await buildServiceWorker()}`);
  await mkdir(join(root, "dist"), { recursive: true });
  await writeFile(stamp, now);
}

if (process.argv[1] === new URL(import.meta.url).pathname) await buildIfChanged();
