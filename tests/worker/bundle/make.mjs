import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { build } from "esbuild";
import { root } from "../../../scripts/project.mjs";
import { withGlobs } from "./globs.mjs";

/** @typedef {Record<string, (code: string) => string>} Changes of sources, by their places */

/** The very module that the runner has: another copy of it would know of no test. */
const vitest = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "dist/index.js");

/** Vite's own, and what is set for a run (VITE_…). */
const environment = () => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith("VITE_"))),
  ...{ MODE: "test", DEV: true, PROD: false, SSR: true, BASE_URL: "/" },
});

/** What of Vite the sources use. @param {Changes} changes @returns {import("esbuild").Plugin} */
function likeVite(changes) {
  return {
    name: "like-vite",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^vitest$/ }, () => ({ path: vitest, external: true }));
      onResolve({ filter: /\?raw$/ }, ({ path, resolveDir }) => {
        const file = path.slice(0, -"?raw".length);
        const whole = file.startsWith("~/") ? join(root, "app", file.slice(2)) : resolve(resolveDir, file);
        return { path: whole, namespace: "raw" };
      });
      onLoad({ filter: /./, namespace: "raw" }, ({ path }) => ({
        contents: readFileSync(path, "utf8"),
        loader: "text",
      }));
      onLoad({ filter: /\/(app|workers|tests)\/.*\.tsx?$/ }, ({ path }) => {
        const written = readFileSync(path, "utf8");
        const code = changes[relative(root, path)]?.(written) ?? written;
        const contents = code.includes("import.meta.glob") ? withGlobs(code, path) : code;
        return { contents, loader: path.endsWith("x") ? "tsx" : "ts" };
      });
    },
  };
}

/**
 * Writes one module that has all of these in it, each read when it is first asked for, as its own imports are.
 * @param {string} outfile @param {readonly string[]} places @param {Changes} changes
 */
export async function makeBundle(outfile, places, changes) {
  const lines = places.map((place) => `${JSON.stringify(place)}: () => import(${JSON.stringify(join(root, place))}),`);
  await build({
    stdin: { contents: `export const load = {\n${lines.join("\n")}\n};`, resolveDir: root, loader: "js" },
    bundle: true,
    format: "esm",
    outfile,
    sourcemap: "linked",
    sourcesContent: false,
    platform: "neutral",
    target: "es2022",
    conditions: ["workerd", "worker", "module", "browser"],
    mainFields: ["browser", "module", "jsnext:main", "jsnext", "main"],
    external: ["cloudflare:*", "node:*"],
    define: { "import.meta.env": JSON.stringify(environment()) },
    plugins: [likeVite(changes)],
    logLevel: "warning",
  });
}
