import { join } from "node:path";
import { root } from "./project.mjs";

const remix = "@remix-run/react";
const withOurs = "\0server-links";

/**
 * Links of the server's pages drawn by ours (`app/ui/server-link.tsx`). Whoever imports Remix's gets them, but ours itself. Browsers, and
 * dev, have Remix's.
 * @param {string} [house] the project's folder
 * @returns {import("vite").Plugin}
 */
export function serverLinks(house = root) {
  const sources = join(house, "app/");
  const ours = join(house, "app/ui/server-link.");
  return {
    name: "server-links",
    enforce: "pre",
    apply: (_, { command, isSsrBuild }) => command === "build" && isSsrBuild === true,
    resolveId(id, importer) {
      return id === remix && importer?.startsWith(sources) && !importer.startsWith(ours) ? withOurs : undefined;
    },
    load(id) {
      if (id !== withOurs) return undefined;
      return `export * from "${remix}";\nexport { Link, NavLink } from "~/ui/server-link";\n`;
    },
  };
}
