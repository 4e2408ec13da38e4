/** One of lucide's icons, as its shapes in markup. @param {string} code of the icon's module @returns {string | undefined} */
export function shapesOf(code) {
  const [, written] = /const __iconData = (\{[\s\S]*?\n\});/.exec(code) ?? [];
  if (!written) return undefined;
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
 * Icons without lucide's own component (2 kB on every page) and as strings: a third of their bytes, and one element to draw. In dev
 * they stay lucide's.
 * @returns {import("vite").Plugin}
 */
export function compactIcons() {
  return {
    name: "compact-icons",
    apply: "build",
    transform(code, id) {
      if (!/\/lucide-react\/dist\/esm\/icons\/[\w-]+\.m?js$/.test(id)) return undefined;
      const shapes = shapesOf(code);
      if (!shapes) return undefined;
      const made = `import { icon } from "~/ui/icon";\nexport default /* @__PURE__ */ icon(${JSON.stringify(shapes)});\n`;
      return { code: made, map: null };
    },
  };
}
