import { root } from "../project.mjs";
import { changed } from "./code-tree.mjs";
/** @typedef {import("./code-tree.mjs").Node} Node */

const helper = `${root}scripts/worker-bundle/format-when-asked.mjs`;

/** `new Intl.NumberFormat(…)` and the like, and the house's own for dates. @param {Node | null} made */
function isFormat(made) {
  if (made?.type === "CallExpression") return made["callee"].name === "dateFormat";
  return made?.type === "NewExpression" && made["callee"].object?.name === "Intl";
}

/**
 * A module whose formats at its top are made when something is first put into their words. Null for one that has none.
 * @param {string} code @param {{ body: any[] }} tree of it
 */
export function formatsLater(code, tree) {
  /** @type {[number, string][]} */
  const changes = [];
  for (const statement of tree.body) {
    const { declarations = [], kind } =
      statement.type === "ExportNamedDeclaration" ? (statement.declaration ?? {}) : statement;
    if (kind !== "const") continue;
    for (const { init } of declarations)
      if (isFormat(init)) changes.push([init.start, "formatWhenAsked(() => "], [init.end, ")"]);
  }
  if (changes.length === 0) return null;
  return `import { formatWhenAsked } from ${JSON.stringify(helper)};\n${changed(code, changes)}`;
}

/**
 * Formats of numbers, lists and dates are made when they are first asked for: the first of each kind opens the engine's tables of
 * the world's languages.
 * @returns {import("vite").Plugin}
 */
export function formatsWhenAsked() {
  return {
    name: "formats-when-asked",
    apply: (_, { command, isSsrBuild }) => command === "build" && isSsrBuild === true,
    transform(code, id) {
      if (!/\/(app|workers)\/.*\.tsx?$/.test(id) || !/\b(new Intl\.|dateFormat\()/.test(code)) return undefined;
      const made = formatsLater(code, this.parse(code));
      return made === null ? undefined : { code: made, map: null };
    },
  };
}
