import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { flatRoutesUniversal } from "@remix-run/dev/dist/config/flat-routes.js";

/**
 * Routes stand in folders by whom they are for; the folder is no part of the address (ADR 0025). Remix's own rules for flat files
 * read the names, as if all stood in one folder.
 */
function groupedRoutes() {
  const files = readdirSync(new URL("./app/routes", import.meta.url), { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file),
  );
  const places = new Map(files.map((file) => [`routes/${basename(file)}`, `routes/${file}`]));
  if (places.size < files.length) throw new Error("two routes of one name");
  const manifest = flatRoutesUniversal(
    "app",
    [...places.keys()].map((file) => `app/${file}`),
  );
  for (const route of Object.values(manifest)) route.file = places.get(route.file) ?? route.file;
  return manifest;
}

/** Options of the Remix Vite plugin; vite.config.ts reads this file. @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  appDirectory: "app",
  serverModuleFormat: "esm",
  ignoredRouteFiles: ["**/*"], // found by `routes` below
  routes: groupedRoutes,
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
  },
};
