import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./project.mjs";

const config = join(root, "wrangler.toml");

/** What the options follow from: the configuration, who reads it, and where it stands. */
async function digest() {
  const sources = [config, join(root, "node_modules/wrangler/package.json")].map((file) => readFile(file, "utf8"));
  return createHash("sha256")
    .update([root, ...(await Promise.all(sources))].join("\0"))
    .digest("hex")
    .slice(0, 16);
}

/**
 * wrangler.toml as Miniflare takes it. Importing wrangler for it costs two seconds of work, and a run of the tests starts the app
 * some thirty times: what it says is kept until one of its sources changes.
 * @returns {Promise<Record<string, any>>}
 */
export async function workerOptions() {
  const kept = join(root, ".cache/worker-options", `${await digest()}.json`);
  const known = await readFile(kept, "utf8").catch(() => undefined);
  if (known !== undefined) return JSON.parse(known);
  const { unstable_getMiniflareWorkerOptions } = await import("wrangler");
  const { modulesRules: _, ...options } = unstable_getMiniflareWorkerOptions(config).workerOptions;
  await mkdir(join(root, ".cache/worker-options"), { recursive: true });
  await writeFile(`${kept}.${process.pid}`, JSON.stringify(options));
  await rename(`${kept}.${process.pid}`, kept); // whole or not at all: others read it
  return options;
}
