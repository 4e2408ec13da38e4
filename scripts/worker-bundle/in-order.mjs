import { basename, relative } from "node:path";
import { root } from "../project.mjs";

/** Folders whose modules are alike, from what others stand on to what stands on all. */
const folders = [
  /^app\/lib\//,
  /^app\/(db|platform)\//,
  /^app\/ui\//,
  /^app\/features\/[^/]+\/components\//,
  /^app\/features\//,
  /^app\/http\//,
  /^app\/(?!routes)/,
  /^app\/routes\/api\//,
  /^app\/routes\//,
  /^workers\//,
];

/** Of a folder's files those that others of it are made from come first; the rest stand by what their names end with. */
const first = [".table.ts", ".directory.table.ts", ".repo.server.ts", ".schema.ts"];

/** Where a module stands among all, if nothing that it needs stood later. @param {string} path from the root */
function placeOf(path) {
  const folder = folders.findIndex((one) => one.test(path));
  const name = basename(path);
  const ending = name.slice(name.indexOf("."));
  const rank = first.includes(ending) ? first.indexOf(ending) : first.length;
  return [String.fromCharCode(97 + folder), rank, ending, path].join("|");
}

/**
 * Modules so that what is alike stands side by side: gzip finds again only what it saw within the last 32 kB, and a table looks like
 * a table, a use case like a use case, wherever they belong.
 * @param {string[]} paths from the root @returns {string[]}
 */
export function alikeTogether(paths) {
  return paths
    .map((path) => [placeOf(path), path])
    .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1))
    .map(([, path = ""]) => path);
}

/** @param {string} id of a module */
const isLibrary = (id) => id.includes("/node_modules/") || id.startsWith("cloudflare:") || id.startsWith("node:");

/** What a module needs, and what that needs, of ours. @param {import("vite").Rollup.PluginContext} build @param {string} entry */
async function ownModules(build, entry) {
  const found = new Set([entry]);
  for (const id of found) {
    const { importedIds, dynamicallyImportedIds } = await build.load({ id, resolveDependencies: true });
    for (const next of [...importedIds, ...dynamicallyImportedIds]) {
      if (!isLibrary(next)) found.add(next);
    }
  }
  found.delete(entry);
  return [...found].filter((id) => id.startsWith(root));
}

const virtual = "\0worker-in-order";

/**
 * The Worker's entry with its modules in an order of ours. A bundler writes them in the order in which they run: the first import of
 * something decides. Each still runs after all that it imports.
 * @param {string} entry path from the root @returns {import("vite").Plugin}
 */
export function inOrder(entry) {
  return {
    name: "worker-in-order",
    apply: (_, { command, isSsrBuild }) => command === "build" && isSsrBuild === true,
    config: {
      order: "post", // after Remix, which would build its pages alone: built from the Worker's entry, what both use is there once
      handler: () => ({ build: { rollupOptions: { input: { index: virtual } } } }),
    },
    resolveId: (id) => (id === virtual ? id : undefined),
    async load(id) {
      if (id !== virtual) return undefined;
      const real = root + entry;
      const paths = (await ownModules(this, real)).map((one) => relative(root, one));
      const imports = alikeTogether(paths).map((path) => `import ${JSON.stringify(root + path)};`);
      const name = JSON.stringify(real);
      return [...imports, `export * from ${name};`, `export { default } from ${name};`].join("\n");
    },
  };
}
