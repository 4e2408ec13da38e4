const remix = "@remix-run/react";
const withOurs = "\0server-links";

/**
 * Links of the server's pages drawn by ours (`app/ui/server-link.tsx`). Whoever imports Remix's gets them, but ours itself. Browsers, and
 * dev, have Remix's.
 * @returns {import("vite").Plugin}
 */
export function serverLinks() {
  return {
    name: "server-links",
    enforce: "pre",
    apply: (_, { command, isSsrBuild }) => command === "build" && isSsrBuild === true,
    resolveId(id, importer) {
      return id === remix && /\/app\/(?!ui\/server-link\.)/.test(importer ?? "") ? withOurs : undefined;
    },
    load(id) {
      if (id !== withOurs) return undefined;
      return `export * from "${remix}";\nexport { Link, NavLink } from "~/ui/server-link";\n`;
    },
  };
}
