import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { root } from "../../scripts/project.mjs";

const folder = mkdtempSync(join(tmpdir(), "caris-start-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the Worker asks of Cloudflare as it starts, and who says when the engine's tables of languages are opened. */
const before = `
globalThis.cloudflare = { DurableObject: class {}, WorkerEntrypoint: class {}, WorkflowEntrypoint: class {}, RpcTarget: class {}, env: {}, exports: {} };
globalThis.WebSocketRequestResponsePair = class {};
globalThis.opened = [];
const say = (what) => opened.push(what + new Error().stack.split("\\n").slice(2, 4).join());
for (const name of ["NumberFormat", "DateTimeFormat", "ListFormat", "PluralRules", "RelativeTimeFormat", "Collator", "Segmenter", "DisplayNames"]) {
  const made = Intl[name];
  Intl[name] = function (...of) { say(name); return new made(...of); };
}
for (const made of [Number, Date, Array, BigInt]) {
  for (const name of Object.getOwnPropertyNames(made.prototype).filter((one) => one.startsWith("toLocale"))) {
    const own = made.prototype[name];
    made.prototype[name] = function (...of) { say(name); return own.apply(this, of); };
  }
}
`;

test("the Worker starts without a table of the world's languages: the first that is opened takes longer than all of its schemas", async () => {
  const built = readFileSync(join(root, "build/server/index.js"), "utf8");
  const code = built.replace(/import\s*(\{[^}]*\})\s*from\s*["'`]cloudflare:workers["'`];/, (_, names: string) => {
    return `const ${names.replaceAll(" as ", ":")} = globalThis.cloudflare;`;
  });
  expect(code).not.toBe(built);
  writeFileSync(join(folder, "before.mjs"), before);
  writeFileSync(
    join(folder, "worker.mjs"),
    `import "./before.mjs";\n${code};\nconsole.log(JSON.stringify(globalThis.opened));`,
  );
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, "worker.mjs")]);
  expect(JSON.parse(stdout)).toEqual([]);
}, 60_000);
