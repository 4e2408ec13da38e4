import { minify } from "oxc-minify";

/** What the files of pages may be written in: nothing newer than what Vite's own target has. */
const compress = { target: "es2020", treeshake: { propertyReadSideEffects: /** @type {const} */ (false) } };

/**
 * What browsers load, minified a file at a time. No getter here does more than get.
 * @returns {import("vite").Plugin}
 */
export function minifiedPages() {
  return {
    name: "minified-pages",
    apply: (_, { command, isSsrBuild }) => command === "build" && !isSsrBuild,
    config: { order: "post", handler: () => ({ build: { minify: false } }) },
    renderChunk: {
      order: "post", // after Vite has written it out for its target
      async handler(source, { fileName }) {
        const { code, errors } = await minify(fileName, source, { module: true, compress, mangle: { toplevel: true } });
        if (errors[0]) throw new Error(`${fileName} is not minified: ${errors[0].message}`);
        // Who looks for what a file loads (Vite, the service worker's list) looks between quotes.
        return { code: code.replace(/\bimport\(`([^`$]+)`\)/g, 'import("$1")'), map: null };
      },
    },
  };
}

/**
 * What is loaded later without Vite's helper around it (0.4 kB on every page), which would first load the files that it needs: there is
 * no list of them (`build.modulePreload`).
 * @returns {import("vite").Plugin}
 */
export function plainImports() {
  let met = false;
  return {
    name: "plain-imports",
    apply: (_, { command, isSsrBuild }) => command === "build" && !isSsrBuild,
    transform(_, id) {
      if (id !== "\0vite/preload-helper.js") return undefined;
      met = true;
      return "export const __vitePreload = (load) => load();";
    },
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        if (!met) this.error("Vite's helper around later imports is not where it was: every page would carry it");
        for (const file of Object.values(bundle)) {
          if (file.type === "chunk" && file.code.includes("__vite__mapDeps"))
            this.error(`${file.fileName} has a list of files to load first, which nobody would read`);
        }
      },
    },
  };
}
