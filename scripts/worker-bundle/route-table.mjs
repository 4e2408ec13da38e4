// What the Worker makes its routes of as it starts. Remix writes each three times over, with all that its name says already; here each is
// one line (`routes-once.mjs`).

/**
 * Where a route stands among addresses, as its name says it; a name with brackets says it in another way, and has its path beside it.
 * @param {string} id @param {string | undefined} parentId @returns {string | undefined}
 */
export function pathOf(id, parentId) {
  if (parentId === undefined) return "";
  const above = parentId === "root" ? "routes/" : `${parentId}.`;
  const words = id.slice(above.length).split(".");
  const shown = words.filter((word) => !word.startsWith("_")).map((word) => word.replace(/_$/, "").replace(/^\$/, ":"));
  return shown.join("/") || undefined;
}

/** The beginning of a route's file for browsers. @param {string} id */
const fileOf = (id) => `/assets/${id.slice(id.lastIndexOf("/") + 1).replaceAll(/[$[\]]/g, "_")}-`;

const flags = /** @type {const} */ ([
  "hasAction",
  "hasLoader",
  "hasClientAction",
  "hasClientLoader",
  "hasErrorBoundary",
]);

/** A number's bits as what Remix asks of a route. @param {number} bits */
const flagsOf = (bits) => ({
  hasAction: (bits & 1) !== 0,
  hasLoader: (bits & 2) !== 0,
  hasClientAction: (bits & 4) !== 0,
  hasClientLoader: (bits & 8) !== 0,
  hasErrorBoundary: (bits & 16) !== 0,
});

/**
 * Routes out of their lines.
 * @param {string} lines of a route each: its name, its parent's line, what it has, the digest of its file, which files that needs, and
 * its path where the name does not say it
 * @param {string} files what several routes' files need
 * @returns {Record<string, any>} by id, as Remix's manifest has them
 */
export function routesOf(lines, files) {
  const shared = files.split(" ").map((file) => `/assets/${file}.js`);
  const rows = lines.split("\n").map((line) => line.split(" "));
  const ids = rows.map(([name = ""]) => (name === "root" ? name : `routes/${name}`));
  return Object.fromEntries(
    rows.map(([, parent = "", bits = "", digest = "", needs = "", path], i) => {
      const id = ids[i] ?? "";
      const parentId = ids[parent === "" ? -1 : Number.parseInt(parent, 36)];
      const route = {
        id,
        parentId,
        path: path ?? pathOf(id, parentId),
        index: id.endsWith("_index") || undefined,
        caseSensitive: undefined,
        ...flagsOf(Number(bits)),
        module: `${fileOf(id)}${digest}.js`,
        imports: needs === "" ? [] : needs.split(",").map((one) => shared[Number.parseInt(one, 36)]),
        css: [],
      };
      return [id, route];
    }),
  );
}

/**
 * The same of routes for the server's build, each with its module.
 * @param {Record<string, any>} manifest its routes @param {unknown[]} modules in their order
 */
export function withModules(manifest, modules) {
  return Object.fromEntries(
    Object.values(manifest).map(({ id, parentId, path, index, caseSensitive }, i) => [
      id,
      { id, parentId, path, index, caseSensitive, module: modules[i] },
    ]),
  );
}

/**
 * Routes as lines, which are `routesOf`'s to read.
 * @param {Record<string, any>} routes @returns {{ lines: string, files: string }}
 */
export function linesOf(routes) {
  const ids = Object.keys(routes);
  const all = Object.values(routes);
  const files = [...new Set(all.flatMap(({ imports }) => imports))].map((file) => file.slice("/assets/".length, -3));
  const lines = all.map(({ id, parentId, path, module, imports, ...route }) => {
    const needs = imports.map((file) => files.indexOf(file.slice("/assets/".length, -3)).toString(36));
    const bits = flags.reduce((sum, flag, i) => sum | (Number(route[flag]) << i), 0);
    const row = [
      id.replace(/^routes\//, ""),
      parentId === undefined ? "" : ids.indexOf(parentId).toString(36),
      bits,
      module.slice(fileOf(id).length, -3),
      needs.join(),
    ];
    return [...row, ...(path === pathOf(id, parentId) ? [] : [path ?? ""])].join(" ");
  });
  return { lines: lines.join("\n"), files: files.join(" ") };
}
