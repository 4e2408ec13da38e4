/** Where components stand, which server and browser share. */
const shared = /\/app\/(ui|features\/[^/]+\/components)\/.+\.tsx?$/;

/** What is loaded when something happens in a browser; a part that is drawn (`lazy`) says `default: (await import(…` and stays. */
const loaded = /(?<!default: \(await )\bimport\("([^"]+)"\)/g;

/**
 * The server's build without what components load by `import()` from their effects and handlers: the live ends of a conversation or a call, a
 * recorder, what keeps drafts. No server runs these; there each is a promise that fails.
 * @param {string} code of a module @param {string} id its path
 * @returns {string | undefined} the module as the server gets it; undefined when it stays as it is
 */
export function withoutBrowserParts(code, id) {
  if (!shared.test(id) || !code.includes("import(")) return undefined;
  const made = code.replace(
    loaded,
    (_, path) => `Promise.reject(new Error(${JSON.stringify(`only in a browser: ${path}`)}))`,
  );
  return made === code ? undefined : made;
}

/** @returns {import("vite").Plugin} */
export function noBrowserParts() {
  return {
    name: "no-browser-parts",
    enforce: "pre",
    apply: (_, { command, isSsrBuild }) => command === "build" && isSsrBuild === true,
    transform(code, id) {
      const made = withoutBrowserParts(code, id);
      return made === undefined ? undefined : { code: made, map: null };
    },
  };
}
