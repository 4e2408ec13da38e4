import { isDeepStrictEqual } from "node:util";
import { root } from "../project.mjs";
import { linesOf, routesOf, withModules } from "./route-table.mjs";

const table = JSON.stringify(`${root}scripts/worker-bundle/route-table.mjs`);
const manifestId = "virtual:remix/server-manifest";

/** @param {string} written an object as code, of nothing but values */
function valueOf(written) {
  // oxlint-disable-next-line typescript/no-implied-eval -- what Remix wrote in this very build
  return new Function(`return ${written}`)();
}

/** @param {unknown} made @param {unknown} wanted @param {string} what */
function same(made, wanted, what) {
  if (!isDeepStrictEqual(made, wanted) || JSON.stringify(made) !== JSON.stringify(wanted))
    throw new Error(`Remix's ${what} holds what its routes' names do not say`);
}

/**
 * Remix's list of routes with the files of each, from their lines.
 * @param {string} code @returns {{ code: string, routes: Record<string, any> }}
 */
export function manifestOnce(code) {
  const [, written] = /^\s*export default (\{[\s\S]*\});?\s*$/.exec(code) ?? [];
  if (written === undefined) throw new Error("Remix's manifest is written in another way");
  const { routes, ...rest } = valueOf(written);
  const { lines, files } = linesOf(routes);
  same(routesOf(lines, files), routes, "manifest");
  const made = [
    `import { routesOf } from ${table};`,
    `export const routes = routesOf(${JSON.stringify(lines)}, ${JSON.stringify(files)});`,
    `export default { ...${JSON.stringify(rest)}, routes };`,
  ];
  return { code: made.join("\n"), routes };
}

/** @param {string} code Remix's build, of which the routes are said by the manifest @param {Record<string, any>} routes of that */
export function buildOnce(code, routes) {
  const [whole = "", written] = /export const routes = (\{[\s\S]*?\n\s*\});/.exec(code) ?? [];
  if (written === undefined) throw new Error("Remix's build is written in another way");
  const said = valueOf(written.replaceAll(/\bmodule: (route\d+)/g, 'module: "$1"'));
  const modules = Object.values(said).map(({ module }) => module);
  same(withModules(routes, modules), said, "build");
  const imports = `import { withModules } from ${table};\nimport { routes as known } from ${JSON.stringify(manifestId)};\n`;
  return imports + code.replace(whole, () => `export const routes = withModules(known, [${modules.join()}]);`);
}

/**
 * Remix's two tables of all routes out of one of a line each. What does not come out as it went in stops the build.
 * @returns {import("vite").Plugin}
 */
export function routesOnce() {
  /** @type {Record<string, any>} */
  let known = {};
  return {
    name: "routes-once",
    apply: (_, { command, isSsrBuild }) => command === "build" && isSsrBuild === true,
    async transform(code, id) {
      if (id === `\0${manifestId}`) {
        const made = manifestOnce(code);
        known = made.routes;
        return { code: made.code, map: null };
      }
      if (id !== "\0virtual:remix/server-build") return undefined;
      await this.load({ id: `\0${manifestId}` });
      return { code: buildOnce(code, known), map: null };
    },
  };
}
