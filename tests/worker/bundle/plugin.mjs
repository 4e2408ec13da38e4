import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { transform } from "esbuild";
import { parseAst } from "vite";
import { root } from "../../../scripts/project.mjs";
import { lives } from "../../scratch.mjs";
import { filesIn } from "./globs.mjs";
import { makeBundle } from "./make.mjs";

const parent = join(root, ".cache/worker-tests");

/** A folder of this run; those of runs that were killed go. */
function ownFolder() {
  mkdirSync(parent, { recursive: true });
  for (const pid of readdirSync(parent)) {
    if (!lives(Number(pid))) rmSync(join(parent, pid), { recursive: true, force: true });
  }
  const own = join(parent, String(process.pid));
  mkdirSync(own, { recursive: true });
  process.on("exit", () => rmSync(own, { recursive: true, force: true }));
  return own;
}

/** Whether a test reads its modules anew, as a page that is opened again does: vitest forgets only what it has read itself. @param {string} place */
const readsAnew = (place) => readFileSync(join(root, place), "utf8").includes("vi.resetModules()");

/** The names that a module exports by itself. @param {string} code JavaScript */
function exportsOf(code) {
  return parseAst(code).body.flatMap((node) => {
    if (node.type === "ExportAllDeclaration") throw new Error("a module of the bundle names what it exports");
    if (node.type === "ExportDefaultDeclaration") return ["default"];
    if (node.type !== "ExportNamedDeclaration") return [];
    const { declaration } = node;
    const own = declaration && "id" in declaration && declaration.id ? [declaration.id.name] : [];
    return [...own, ...node.specifiers.map(({ exported }) => ("name" in exported ? exported.name : exported.value))];
  });
}

/** A module that hands over what the bundle has in its place. @param {string} place @param {string} door */
async function handOver(place, door) {
  const { code } = await transform(readFileSync(join(root, place), "utf8"), { loader: "ts" });
  const handed = exportsOf(code).map((name) =>
    name === "default" ? "export default all.default;" : `export const ${name} = all.${String(name)};`,
  );
  const ask = [`import { load } from ${JSON.stringify(door)};`, `const all = await load[${JSON.stringify(place)}]();`];
  return { code: [...ask, ...handed].join("\n"), map: { mappings: "" } };
}

/**
 * The tests of a project in workerd as one module beside what Vite hands over: read, bundled and sent once instead of module by module
 * (ADR 0152). Made anew for each run; who watches the sources has them module by module.
 * @param {{ name: string, dirs: string[], others: string[], changes: import("./make.mjs").Changes }} of
 * @returns {{ plugin: import("vite").Plugin, doors: string, toSources: (error: unknown, frame: import("vitest").ParsedStack) => boolean }}
 */
export function bundled({ name, dirs, others, changes }) {
  const folder = join(parent, String(process.pid));
  const [file, door] = [join(folder, `${name}.mjs`), join(folder, `${name}.door.mjs`)];
  const tests = () => dirs.flatMap(filesIn).filter((place) => place.endsWith(".test.ts") && !readsAnew(place));
  /** @type {Set<string>} */
  let places = new Set();
  /** @type {Promise<void> | undefined} */
  let made;
  /** @type {SourceMap | undefined} */
  let map;
  return {
    doors: "**/*.door.mjs",
    plugin: {
      name: "bundled",
      enforce: "pre",
      configResolved({ server }) {
        if (server.watch === null) places = new Set([...tests(), ...others]);
      },
      async load(id) {
        const place = relative(root, id);
        if (!places.has(place)) return undefined;
        made ??= (async () => {
          ownFolder();
          writeFileSync(door, `export * from "./${name}.mjs";`); // what the pool reads itself; the bundle keeps its name in stacks
          await makeBundle(file, [...places], changes);
        })();
        await made;
        return handOver(place, door);
      },
      transform(code, id) {
        return changes[relative(root, id)]?.(code);
      },
    },
    toSources(_, frame) {
      if (!frame.file.endsWith(file)) return true;
      map ??= new SourceMap(JSON.parse(readFileSync(`${file}.map`, "utf8")));
      const at = map.findEntry(frame.line - 1, frame.column - 1);
      if (!("originalSource" in at)) return true;
      const source = resolve(dirname(file), at.originalSource);
      Object.assign(frame, { file: source, line: at.originalLine + 1, column: at.originalColumn + 1 });
      return !source.includes("/node_modules/");
    },
  };
}
