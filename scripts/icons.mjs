import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./project.mjs";

/** One of lucide's icons, as its shapes in markup. @param {string} code of the icon's module */
export function shapesOf(code) {
  const [, written] = /const __iconData = (\{[\s\S]*?\n\});/.exec(code) ?? [];
  if (!written) throw new Error("lucide writes its icons in another way: every page would carry its component");
  /** @type {{ node: [string, Record<string, string>][] }} */
  // oxlint-disable-next-line typescript/no-implied-eval -- what an icon's module exports, of a package that is pinned
  const { node } = new Function(`return ${written}`)();
  return node
    .map(([tag, { key: _key, ...attributes }]) => {
      const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
      return `<${tag}${said.join("")}/>`;
    })
    .join("");
}

/**
 * Which file each icon is in: it has several names. @param {string} index lucide's module of all icons
 * @returns {Map<string, string>} name → file, without its ending
 */
export function iconFiles(index) {
  const files = new Map();
  for (const [, names = "", file = ""] of index.matchAll(/export \{([^}]*)\} from '\.\/icons\/([\w-]+)\.mjs'/g)) {
    for (const [, name = ""] of names.matchAll(/default as (\w+)/g)) files.set(name, file);
  }
  return files;
}

/**
 * A module that asks each icon's own file for it.
 * @param {string} code in which types are gone @param {Map<string, string>} files
 */
export function withOwnFiles(code, files) {
  const asked = code.replace(/import\s*\{([^}]*)\}\s*from\s*["']lucide-react["'];?/g, (_, list) =>
    list
      .split(",")
      .map((/** @type {string} */ one) => one.trim())
      .filter(Boolean)
      .map((/** @type {string} */ one) => {
        const [name = "", local = name] = one.split(/\s+as\s+/);
        const file = files.get(name);
        if (file === undefined) throw new Error(`lucide-react has no icon ${name}`);
        return `import ${local} from "lucide-react/icons/${file}";`;
      })
      .join(" "),
  );
  if (/["']lucide-react["']/.test(asked))
    throw new Error("lucide-react is asked for its icons in braces, by their names");
  return asked;
}

/**
 * Icons without lucide's own component (2 kB on every page) and as strings: a third of their bytes, and one element to draw. Each is asked
 * of its own file: lucide's index is two thousand modules, read for the pages and again for the Worker. In dev they stay lucide's.
 * @returns {import("vite").Plugin}
 */
export function compactIcons() {
  /** @type {Map<string, string> | undefined} */
  let files;
  return {
    name: "compact-icons",
    apply: "build",
    transform(code, id) {
      if (/\/lucide-react\/dist\/esm\/icons\/[\w-]+\.m?js$/.test(id)) {
        const shapes = shapesOf(code);
        const made = `import { icon } from "~/ui/icon";\nexport default /* @__PURE__ */ icon(${JSON.stringify(shapes)});\n`;
        return { code: made, map: null };
      }
      if (id.includes("/node_modules/") || !/["']lucide-react["']/.test(code)) return undefined;
      files ??= iconFiles(readFileSync(join(root, "node_modules/lucide-react/dist/esm/lucide-react.mjs"), "utf8"));
      return { code: withOwnFiles(code, files), map: null };
    },
  };
}
