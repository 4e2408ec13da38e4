import { minify } from "oxc-minify";

/**
 * The Worker minified in one piece, names of its whole in view.
 * @returns {import("vite").Plugin}
 */
export function minified() {
  return {
    name: "worker-minified",
    apply: (_, { command, isSsrBuild }) => command === "build" && isSsrBuild === true,
    config: { order: "post", handler: () => ({ build: { minify: false } }) },
    async renderChunk(source, { fileName }) {
      const { code, errors } = await minify(fileName, source, { module: true, mangle: { toplevel: true } });
      if (errors[0]) throw new Error(`${fileName} is not minified: ${errors[0].message}`);
      return { code, map: null };
    },
  };
}
