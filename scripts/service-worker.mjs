import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { root } from "./project.mjs";

const client = join(root, "build/client");
/** Pages that are kept whole, with the files that they load. */
const pages = [
  "/offline",
  "/sos",
  "/sos/offline",
  "/write",
  "/plan",
  "/next-session",
  "/scales",
  "/practice",
  "/medication",
];
/** Chunks that pages load when they are idle and that must be there when the network is not: the list of what waits. */
const lazy = /^waiting-list-.*\.js$/;
const statics = ["fonts", "icons"];
const singles = ["favicon.ico", "favicon.svg", "manifest.webmanifest"];

/** Large icons are for shops and splash screens, asked for once when the app is installed. @param {string} name */
const isShown = (name) => !/512|^og\./.test(name);

/** @param {string | Buffer} text */
const digestOf = (text) => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** What Remix says each route loads. @returns {Promise<any>} */
async function remixManifest() {
  const name = (await readdir(join(client, "assets"))).find((file) => /^manifest-.*\.js$/.test(file));
  if (!name) throw new Error("no Remix manifest in build/client/assets");
  const text = await readFile(join(client, "assets", name), "utf8");
  return JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));
}

/** Everything that files load, at once or later: chunks name each other in their code. @param {string[]} first */
async function withAllTheyLoad(first) {
  const found = new Set(first);
  for (const file of found) {
    if (!file.endsWith(".js")) continue;
    const code = await readFile(join(client, file), "utf8");
    for (const [, name] of code.matchAll(/["'](?:\.\/|assets\/)([\w.~+-]+\.(?:js|css))["']/g)) {
      if (name !== undefined && existsSync(join(client, "assets", name))) found.add(`/assets/${name}`);
    }
  }
  return [...found];
}

/** Names of hashed files say what is in them; the rest is told apart by its content. @returns {Promise<{url: string, revision: string | null}[]>} */
async function shellFiles() {
  const { entry, routes, url: manifest } = await remixManifest();
  const parts = [
    entry,
    routes.root,
    routes["routes/write"],
    routes["routes/plan"],
    routes["routes/next-session"],
    routes["routes/scales"],
    routes["routes/practice"],
    routes["routes/medication"],
    routes["routes/sos_.offline"],
  ];
  const idle = (await readdir(join(client, "assets")))
    .filter((file) => lazy.test(file))
    .map((file) => `/assets/${file}`);
  if (idle.length === 0) throw new Error("the chunk of the waiting list has another name: see `lazy`");
  const loaded = parts.flatMap((part) => [part.module, ...part.imports, ...(part.css ?? [])]);
  const assets = await withAllTheyLoad([...loaded, ...idle]);
  const css = (await readdir(join(client, "assets")))
    .filter((file) => file.endsWith(".css"))
    .map((file) => `/assets/${file}`);
  const folders = await Promise.all(
    statics.map(async (f) => (await readdir(join(client, f))).filter(isShown).map((name) => `${f}/${name}`)),
  );
  const hashed = [...new Set([...assets, ...css, manifest])].sort().map((url) => ({ url, revision: null }));
  const plain = [...folders.flat(), ...singles].map(async (file) => ({
    url: `/${file}`,
    revision: digestOf(await readFile(join(client, file))),
  }));
  // A page is made by the server build: another build, another page.
  const server = digestOf(await readFile(join(root, "build/server/index.js")));
  return [...hashed, ...(await Promise.all(plain)), ...pages.map((url) => ({ url, revision: server }))];
}

/** Bundles the service worker into build/client/sw.js with the list of what it keeps. @returns {Promise<string>} its size */
export async function buildServiceWorker() {
  const files = await shellFiles();
  const version = digestOf(JSON.stringify(files));
  const outfile = join(client, "sw.js");
  await build({
    entryPoints: [join(root, "app/service-worker/service-worker.ts")],
    outfile,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    logLevel: "error",
    legalComments: "none",
    define: { __SHELL__: JSON.stringify({ files, version }), "process.env.NODE_ENV": '"production"' },
  });
  const code = await readFile(outfile);
  return `${basename(outfile)}: ${files.length} files kept, ${(gzipSync(code).byteLength / 1000).toFixed(1)} kB`;
}
