import { readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { root } from "../../../scripts/project.mjs";

/** The files beneath a folder, by their places in the project. @param {string} dir in the project @returns {string[]} */
export function filesIn(dir) {
  return readdirSync(join(root, dir), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** A glob of the sources (`*`, `**`, `{a,b}`) as an expression. @param {string} glob */
function expression(glob) {
  const text = glob.replace(/[.+()]|\*\*\/|\*|\{[^}]*\}/g, (part) => {
    if (part === "**/") return "(?:.*/)?";
    if (part === "*") return "[^/]*";
    if (part.startsWith("{")) return `(?:${part.slice(1, -1).replaceAll(".", "\\.").replaceAll(",", "|")})`;
    return `\\${part}`;
  });
  return new RegExp(`^${text}$`);
}

const call = /import\.meta\.glob(?:<[^(]*>)?\(\s*"([^"]+)",\s*(\{[^}]*\}),?\s*\)/g;

/** The files a glob means, but the one that asks. @param {string} glob @param {string} path of the module that asks */
function found(glob, path) {
  const whole = resolve(dirname(path), glob);
  const base = /^[^*{]*\//.exec(whole)?.[0] ?? "/";
  const wanted = expression(whole);
  return filesIn(relative(root, base))
    .map((place) => join(root, place))
    .filter((file) => wanted.test(file) && file !== path);
}

/**
 * A module in which each `import.meta.glob` is what Vite makes of it. Only eager ones are known.
 * @param {string} code @param {string} path
 */
export function withGlobs(code, path) {
  /** @type {string[]} */
  const imports = [];
  const read = code.replace(call, (_, /** @type {string} */ glob, /** @type {string} */ said) => {
    // oxlint-disable-next-line typescript/no-implied-eval -- an object of texts and booleans, of our own sources
    const options = /** @type {Record<string, unknown>} */ (new Function(`return ${said}`)());
    const { eager, query = "", import: name = "*", ...others } = options;
    if (!eager || Object.keys(others).length > 0) throw new Error(`a glob of an unknown kind in ${path}`);
    const entries = found(glob, path).map((file) => {
      const own = `__glob_${imports.length}`;
      const what = name === "*" ? `* as ${own}` : `{ ${String(name)} as ${own} }`;
      imports.push(`import ${what} from ${JSON.stringify(file + String(query))};`);
      const key = relative(dirname(path), file);
      return `${JSON.stringify(key.startsWith(".") ? key : `./${key}`)}: ${own}`;
    });
    return `({ ${entries.join(", ")} })`;
  });
  if (/import\.meta\.glob[<(]/.test(read)) throw new Error(`a glob of an unknown kind in ${path}`);
  return `${read}\n${imports.join(" ")}`; // at the end, so that each line stays where it was
}
