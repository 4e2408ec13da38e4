/** @type {[RegExp, string, number][]} what schemas carry to be told as JSON Schema, what stands there instead, and how often at least */
const told = [
  [
    /^ *inst\._zod\.processJSONSchema = \(ctx, json, params\) => processors\.\w+\(inst, ctx, json, params\);\n/gm,
    "",
    30,
  ],
  [/^ *(?:input|output): createStandardJSONSchemaMethod\(this, "(?:input|output)"\),\n/gm, "", 2],
  [
    /^ *const cl = this\.clone\(\);\n *core\.globalRegistry\.add\(cl, (?:\{ description \}|args\[0\])\);\n *return cl;\n/gm,
    "return this;\n",
    2,
  ],
  [/return createToJSONSchemaMethod\(this, \{\}\)\(params\);/g, 'throw new Error("the Worker tells no schemas");', 1],
];

/** @param {string} code Zod's schemas */
export function withoutTelling(code) {
  let made = code;
  for (const [written, instead, least] of told) {
    if ((made.match(written)?.length ?? 0) < least) throw new Error(`Zod's schemas do not say: ${written.source}`);
    made = made.replace(written, instead);
  }
  return made;
}

/**
 * Zod's schemas without what tells them as JSON Schema: the contract is a file of the site, and in the Worker they parse. A closure less
 * for each schema that is made at its start, too.
 * @returns {import("vite").Plugin}
 */
export function zodParses() {
  return {
    name: "zod-parses",
    apply: (_, { command, isSsrBuild }) => command === "build" && isSsrBuild === true,
    transform(code, id) {
      return id.endsWith("/zod/v4/classic/schemas.js") ? { code: withoutTelling(code), map: null } : undefined;
    },
  };
}
