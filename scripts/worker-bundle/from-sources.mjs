import { join } from "node:path";
import { createServer } from "vite";
import { root } from "../project.mjs";

/**
 * Reads what the product's sources say, without a build.
 * @template T
 * @param {(load: (path: string) => Promise<Record<string, any>>) => Promise<T>} work `load` takes a module's path from the root
 * @returns {Promise<T>}
 */
export async function fromSources(work) {
  const vite = await createServer({
    configFile: false,
    root,
    appType: "custom",
    logLevel: "error",
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    resolve: { alias: { "~": join(root, "app") } },
  });
  try {
    return await work((path) => vite.ssrLoadModule(path));
  } finally {
    await vite.close();
  }
}
