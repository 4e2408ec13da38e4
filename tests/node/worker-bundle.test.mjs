import { readFileSync, readdirSync } from "node:fs";
import vm from "node:vm";
import { expect, test } from "vitest";
import { besideAlike, statementsOf } from "../../scripts/worker-bundle/beside-alike.mjs";
import { contractModule } from "../../scripts/worker-bundle/contract-file.mjs";
import { linesOf, pathOf, routesOf, withModules } from "../../scripts/worker-bundle/route-table.mjs";
import { buildOnce, manifestOnce } from "../../scripts/worker-bundle/routes-once.mjs";
import { resend, stripe, withAskedOnly } from "../../scripts/worker-bundle/sdks-asked.mjs";
import { withoutTelling } from "../../scripts/worker-bundle/zod-parses.mjs";

const printed = `import { a } from "node:a";
function first() {
	return \`a text
function notOne() {
}
const nor = this;
\`;
}
const second = /\`/;
async function third() {
	return import.meta.url;
}
class Fourth {
	fifth = \`

\${first()}\`;
}
export { first, second };
`;

test("statements are told apart, long texts and all, and together are what was there", () => {
  const statements = statementsOf(printed);
  expect(statements.map((one) => one.split(/\W/, 1)[0])).toEqual([
    "import",
    "function",
    "const",
    "async",
    "class",
    "export",
  ]);
  expect(statements.join("")).toBe(printed);
});

test("what is not whole at its end stops the build", () => {
  expect(() => statementsOf("const a = `\n")).toThrow("a statement at a time");
  expect(() => statementsOf("  const a = 1;\n")).toThrow("a statement at a time");
});

/** @param {string} name @param {string} word */
const likeOthers = (name, word) =>
  `function ${name}() {\n\treturn ["${word.repeat(40)}", "${word} of all words"];\n}\n`;

test("functions come to what is like them, whatever runs stays in its order, and it does the same", () => {
  const statements = [
    likeOthers("a1", "walking"),
    "const said = [a1().length];\n",
    likeOthers("b1", "sleeping"),
    "said.push(b2()[1]);\n",
    likeOthers("a2", "walking"),
    "said.push(a2()[1]);\n",
    likeOthers("b2", "sleeping"),
  ];
  const made = besideAlike(statements);
  expect(made.toSorted()).toEqual(statements.toSorted());
  const runs = (/** @type {string} */ one) => !one.startsWith("function");
  expect(made.filter(runs)).toEqual(statements.filter(runs));
  const names = made.flatMap((one) => /^function (\w)/.exec(one)?.[1] ?? []);
  expect(["aabb", "bbaa"]).toContain(names.join(""));
  const run = (/** @type {string[]} */ all) => vm.runInNewContext(`${all.join("")}said`);
  expect([...run(made)]).toEqual([...run(statements)]);
});

const sources = (/** @type {string} */ folder) => {
  const from = new URL(`../../app/platform/${folder}/`, import.meta.url);
  const files = readdirSync(from).filter((name) => name.endsWith(".server.ts"));
  return files.map((name) => readFileSync(new URL(name, from), "utf8")).join("\n");
};
const library = (/** @type {string} */ path) =>
  readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), "utf8");

test.each([
  ["Stripe", stripe, sources("payments"), /\bstripe\.(\w+)\.\w+/g],
  ["Resend", resend, sources("messages"), /\bresend\.(\w+)\.\w+/g],
])("of %s's SDK all that is asked for is there, and nothing else", (_, sdk, code, asking) => {
  const asked = new Set([...code.matchAll(asking)].map(([, name]) => name));
  expect([...asked].toSorted()).toEqual(sdk.asked);
  const core = library(sdk.file);
  const made = [...withAskedOnly(sdk, core).matchAll(/this\.(\w+) = new [\w$]+\(this\);/g)].map(([, name]) => name);
  expect(made.toSorted()).toEqual(sdk.asked);
  expect(() => withAskedOnly(sdk, core.replaceAll(`this.${sdk.asked[0]} = `, "this.other = "))).toThrow("another way");
  expect(() => withAskedOnly(sdk, core.replace(sdk.others[0]?.[0] ?? "", ""))).toThrow("does not say");
});

test("Zod's schemas are told to nobody in the Worker; written in another way they stop the build", () => {
  const schemas = library("zod/v4/classic/schemas.js");
  expect(withoutTelling(schemas)).not.toMatch(
    /processJSONSchema|createToJSONSchemaMethod\(|createStandardJSONSchemaMethod\(/,
  );
  expect(() => withoutTelling(schemas.replaceAll("processJSONSchema", "process"))).toThrow("do not say");
});

const flags = {
  hasAction: true,
  hasLoader: false,
  hasClientAction: true,
  hasClientLoader: false,
  hasErrorBoundary: true,
};
/** @param {string} id @param {string | undefined} parentId @param {string | undefined} path @param {string[]} [needs] */
const route = (id, parentId, path, needs = []) => ({
  id,
  parentId,
  path,
  index: id.endsWith("_index") || undefined,
  caseSensitive: undefined,
  ...flags,
  module: `/assets/${id.replace("routes/", "").replaceAll(/[$[\]]/g, "_")}-abcd_-12.js`,
  imports: needs.map((name) => `/assets/${name}.js`),
  css: [],
});
const routes = Object.fromEntries(
  [
    route("root", undefined, "", ["frame-1"]),
    route("routes/a.b_.$id", "routes/a", "b/:id", ["frame-1", "chat-2"]), // before its parent, as Remix has them
    route("routes/a", "root", "a"),
    route("routes/a._index", "routes/a", undefined, ["chat-2"]),
    route("routes/a._team.c[.]csv", "routes/a", "c.csv"),
    route("routes/$", "root", "*"),
    route("routes/_site", "root", undefined),
  ].map((one) => [one.id, one]),
);

test("a route is written once, as its name, and comes out with all that Remix knows of it", () => {
  const { lines, files } = linesOf(routes);
  expect([files, lines.split("\n")[1]]).toEqual(["frame-1 chat-2", "a.b_.$id 2 21 abcd_-12 0,1"]);
  expect(JSON.stringify(routesOf(lines, files))).toBe(JSON.stringify(routes));
  expect(routesOf(lines, files)).toStrictEqual(routes);
  expect(pathOf("routes/a._team.c_.$id", "routes/a")).toBe("c/:id");
  const made = withModules(routes, Object.keys(routes));
  expect(Object.values(made).map(({ module, path }) => [module, path])).toEqual(
    Object.values(routes).map(({ id, path }) => [id, path]),
  );
});

test("a table of routes that its names do not say stops the build", () => {
  const manifest = { entry: { module: "/assets/entry.js" }, routes, version: "1" };
  const written = (/** @type {object} */ of) => `export default ${JSON.stringify(of)};`;
  const known = JSON.parse(JSON.stringify(routes)); // JSON has no `undefined`: not as Remix writes it
  expect(() => manifestOnce(written(manifest))).toThrow("do not say");
  expect(() => manifestOnce("export const manifest = {};")).toThrow("another way");
  expect(() => buildOnce("export const other = {};", known)).toThrow("another way");
  const build = 'export const routes = {\n"root": { id: "root", parentId: undefined, path: "x", module: route0 }\n};';
  expect(() => buildOnce(build, routes)).toThrow("do not say");
});

test("the Worker knows of each endpoint its address and method, and reads the rest where it stands", async () => {
  const operations = [
    { method: "get", path: "/api/a/{id}", summary: "…" },
    { method: "post", path: "/api/a" },
  ];
  const code = contractModule(operations, "/data/contract-1.json");
  const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  expect(module.operations).toEqual(operations.map(({ method, path }) => ({ method, path })));
  const asked = [];
  const read = async (path) => {
    asked.push(path);
    return new TextEncoder().encode('{"openapi":"3.1.0"}');
  };
  expect(await module.readDocument(read)).toEqual({ openapi: "3.1.0" });
  expect(asked).toEqual(["/data/contract-1.json"]);
  expect(await module.readDocument(async () => null)).toBeNull();
});
