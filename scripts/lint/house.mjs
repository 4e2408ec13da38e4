/** @typedef {{ report(problem: { node: unknown, message: string }): void }} Context */

/** A rule that refuses what a selector finds. @param {string} selector @param {string} message */
function refuse(selector, message) {
  return {
    meta: { type: "problem", schema: [] },
    /** @param {Context} context */
    create: (context) => ({
      /** @param {unknown} node */
      [selector]: (node) => context.report({ node, message }),
    }),
  };
}

/** What this house does not write, and what it writes instead: rules of Oxlint, named in .oxlintrc.json. */
export default {
  meta: { name: "house" },
  rules: {
    "no-transaction": refuse(
      "CallExpression[callee.property.name='transaction']:matches([callee.object.name=/^(db|directory|shard|d1)$/i], [callee.object.property.name=/^(db|directory)$/])",
      "D1 has no transactions: put the statements into one db.batch (kernel/commit).",
    ),
    "no-named-zod": refuse(
      "ImportDeclaration[source.value='zod'] > ImportSpecifier",
      'Write `import * as z from "zod"`: the named import costs 70 kB of bundle.',
    ),
    "no-in-array": refuse(
      "ImportDeclaration[source.value='drizzle-orm'] > ImportSpecifier[imported.name=/^(notI|i)nArray$/]",
      "D1 binds 100 parameters in a statement: isAmong (db/many-rows) binds a list as one.",
    ),
    "no-cutting": refuse(
      "JSXAttribute[name.name='maxLength']",
      "maxLength cuts a paste without a word: give the field `longest`, which counts.",
    ),
    "no-own-dates": refuse(
      ":matches(NewExpression, CallExpression)[callee.object.name='Intl'][callee.property.name='DateTimeFormat']",
      "A zone that is unknown here throws: use dateFormat (lib/date-format), wall-clock or deviceZone (lib/zone).",
    ),
  },
};
