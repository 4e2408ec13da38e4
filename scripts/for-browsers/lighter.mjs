import remixConfig from "../../remix.config.js";
import { unusedOfReact } from "./react-unused.mjs";
import { settled } from "./remix-options.mjs";
import { unusedOfRemix } from "./remix-unused.mjs";

/**
 * What is left out of a library: `ours` is what in a file of `app` would need it, `cuts` the places, each with what stands there instead; files
 * are named as below `node_modules`, those of Remix itself by their name alone.
 * @typedef {[what: RegExp, instead: string]} Cut @typedef {{ ours?: RegExp, cuts: Record<string, Cut[]> }} Unused
 */

/** @type {Unused[]} */
const all = [{ cuts: settled }, ...unusedOfRemix, ...unusedOfReact];

/** The files that are made lighter. */
export const lighterFiles = [...new Set(all.flatMap(({ cuts }) => Object.keys(cuts)))];

/** Every cut of a file, in order. @param {string} file @returns {Cut[]} */
const cutsOf = (file) => all.flatMap(({ cuts }) => cuts[file] ?? []);

/**
 * A library's file without what none of our pages runs. Fails where a place is not where it was: the library has changed.
 * @param {string} code @param {string} file its name as the tables have it
 */
export function withoutUnused(code, file) {
  let made = code;
  for (const [what, instead] of cutsOf(file)) {
    const next = made.replace(what, instead);
    if (next === made) throw new Error(`${file} has no ${String(what)} any more`);
    made = next;
  }
  return made;
}

/** What a file of ours asks for and has been left out, if it does. @param {string} code of a file of `app` @returns {string | undefined} */
export function asksForUnused(code) {
  for (const { ours } of all) {
    const found = ours?.exec(code)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * React and Remix for browsers, without the ways that `remix.config.js` does not take and what no page of ours asks for. Stops the build where a
 * library has changed, and where a file of ours asks for something that is not there. In dev, and on the server, they stay as they are.
 * @returns {import("vite").Plugin}
 */
export function lighterLibraries() {
  const { v3_singleFetch, v3_lazyRouteDiscovery, v3_fetcherPersist, v3_relativeSplatPath } = remixConfig.future ?? {};
  if (
    !v3_singleFetch ||
    !v3_lazyRouteDiscovery ||
    !v3_fetcherPersist ||
    !v3_relativeSplatPath ||
    remixConfig.ssr === false
  )
    throw new Error("scripts/for-browsers says what remix.config.js does not");
  const missing = new Set(lighterFiles);
  return {
    name: "lighter-libraries",
    enforce: "pre", // our own files are looked at as they are written
    apply: (_, { command, isSsrBuild }) => command === "build" && !isSsrBuild,
    transform(code, id) {
      if (/\/app\/.*\.tsx?$/.test(id) && !/\.server\./.test(id)) {
        const asked = asksForUnused(code);
        if (asked !== undefined) this.error(`${id} asks for what scripts/for-browsers leaves out: ${asked}`);
        return undefined;
      }
      const [, file = ""] = /\/node_modules\/(?:@remix-run\/react\/dist\/esm\/)?([@\w/.-]+\.js)$/.exec(id) ?? [];
      if (cutsOf(file).length === 0) return undefined;
      missing.delete(file);
      return { code: withoutUnused(code, file), map: null };
    },
    buildEnd(error) {
      if (!error && missing.size > 0) throw new Error(`there is no ${[...missing].join(", ")} any more`);
    },
  };
}
