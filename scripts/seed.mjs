import { existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { startApp } from "./app-server.mjs";
import { localBindings } from "./bindings.mjs";
import { places, root } from "./project.mjs";

/** Bundles scripts/seed/worker.ts; renamed into place, so that two at once do not read half a file. @returns {Promise<string>} */
async function bundle() {
  const script = join(root, "dist/seed.js");
  const { outputFiles } = await build({
    entryPoints: [join(root, "scripts/seed/worker.ts")],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    logLevel: "error",
    conditions: ["workerd", "worker", "browser"],
    alias: { "~": join(root, "app") },
    external: ["cloudflare:*", "node:*", "@react-email/render"],
  });
  await mkdir(join(root, "dist"), { recursive: true });
  const unfinished = `${script}.${process.pid}`;
  await writeFile(unfinished, outputFiles[0]?.contents ?? "");
  await rename(unfinished, script);
  return script;
}

/** Where a finished seeding is noted: beside the data, so that both go together. @param {string} stateDir */
const noteIn = (stateDir) => join(stateDir, "v3/demo-seeded");

/** @param {string} stateDir @param {Record<string, string>} bindings */
async function seed(stateDir, bindings) {
  const app = await startApp({ script: await bundle(), stateDir, bindings, assets: false });
  try {
    const answer = await app.mf.dispatchFetch("http://seed.invalid/");
    if (!answer.ok) throw new Error(`Seeding the demo data failed: ${await answer.text()}`);
  } finally {
    await app.stop();
  }
  await writeFile(noteIn(stateDir), `${new Date().toISOString()}\n`);
}

/**
 * Seeds the demo data into a state that has none. Broken off, it is done anew at the next start. Does nothing in production.
 * @param {string} stateDir
 * @param {Record<string, string>} bindings
 */
export async function seedOnce(stateDir, bindings) {
  if (bindings.ENVIRONMENT === "production" || existsSync(noteIn(stateDir))) return;
  process.stdout.write("· Seeding the demo data… ");
  const started = Date.now();
  await seed(stateDir, bindings);
  console.log(`${((Date.now() - started) / 1000).toFixed(1)} s`);
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { stateDir, providersPort } = places();
  const bindings = await localBindings(stateDir, `http://127.0.0.1:${providersPort}`);
  if (bindings.ENVIRONMENT === "production") throw new Error("The demo data is not for production.");
  await seed(stateDir, bindings);
  console.log(`The demo data is fresh, in ${stateDir}.`);
}
