import { changed, eachNode } from "./code-tree.mjs";
/** @typedef {import("./code-tree.mjs").Node} Node */

/** What makes a schema of a schema, and does nothing else. */
const makes = new Set(["extend", "pick", "omit", "partial", "optional", "nullable", "nullish", "describe", "array"]);
/** What does something with one. */
const does = /parse|code|validate|register/i;

/** The calls one after another, `a.b(…).c(…)`: what they begin with and their names. @param {Node} call */
function chainOf(call) {
  /** @type {string[]} */
  const names = [];
  let node = call;
  while (true) {
    if (node.type === "CallExpression") node = node["callee"];
    else if (node.type === "MemberExpression" && !node["computed"]) {
      names.push(node["property"].name);
      node = node["object"];
    } else return { begins: node.type === "Identifier" ? String(node["name"]) : "", names };
  }
}

/** @param {Node} call */
function isSchema(call) {
  const { begins, names } = chainOf(call);
  if (names.some((name) => does.test(name))) return false;
  if (begins === "z") return names.length > 0;
  return (begins === "named" && names.length === 0) || names.some((name) => makes.has(name));
}

/**
 * A module whose schemas fall away where nobody asks for them: to make one does nothing else.
 * @param {string} code @param {unknown} tree of it
 */
export function schemasPure(code, tree) {
  /** @type {[number, string][]} */
  const marks = [];
  eachNode(tree, (node, above) => {
    if (node.type !== "CallExpression" || !isSchema(node)) return;
    if (above?.type === "MemberExpression" && above["object"] === node) return;
    marks.push([node.start, "/*#__PURE__*/ "]);
  });
  return changed(code, marks);
}

/**
 * Schemas that nobody parses with stay out of the Worker: of answers, which only the contract tells.
 * @returns {import("vite").Plugin}
 */
export function schemasUnasked() {
  return {
    name: "schemas-unasked",
    apply: (_, { command, isSsrBuild }) => command === "build" && isSsrBuild === true,
    transform(code, id) {
      if (!/\/app\/.*\.ts$/.test(id) || !code.includes('from "zod"')) return undefined;
      return { code: schemasPure(code, this.parse(code)), map: null };
    },
  };
}
