import { minify } from "oxc-minify";
import { besideAlike, statementsOf } from "./beside-alike.mjs";

/** No getter here does more than get. */
const treeshake = { propertyReadSideEffects: /** @type {const} */ (false) };
/** @type {import("oxc-minify").MinifyOptions} */
const whole = { module: true, mangle: { toplevel: true }, compress: { treeshake } };
/** Short already, but with a line for each statement. @type {import("oxc-minify").MinifyOptions} */
const byStatement = {
  ...whole,
  compress: { treeshake, joinVars: false, sequences: false },
  codegen: { removeWhitespace: false },
};

/** @param {string} name of the file @param {string} source @param {import("oxc-minify").MinifyOptions} options */
async function shorter(name, source, options) {
  const { code, errors } = await minify(name, source, options);
  if (errors[0]) throw new Error(`${name} is not minified: ${errors[0].message}`);
  return code;
}

/**
 * The Worker minified in one piece, names of its whole in view, and its functions side by side with what is like them.
 * @returns {import("vite").Plugin}
 */
export function minified() {
  return {
    name: "worker-minified",
    apply: (_, { command, isSsrBuild }) => command === "build" && isSsrBuild === true,
    config: { order: "post", handler: () => ({ build: { minify: false } }) },
    async renderChunk(source, { fileName }) {
      const statements = statementsOf(await shorter(fileName, source, byStatement));
      return { code: await shorter(fileName, besideAlike(statements).join(""), whole), map: null };
    },
  };
}
