import { cloudflare } from "@cloudflare/vite-plugin";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type DevEnvironment, type Plugin } from "vite";
import remixConfig from "./remix.config.js";
import { chunksByPage } from "./scripts/chunks/chunks.mjs";
import { noBrowserParts } from "./scripts/browser-parts.mjs";
import { lighterLibraries } from "./scripts/for-browsers/lighter.mjs";
import { compactIcons } from "./scripts/icons.mjs";
import { minifiedPages, plainImports } from "./scripts/minified-pages.mjs";
import { serverLinks } from "./scripts/server-links.mjs";
import { contractAsFile } from "./scripts/worker-bundle/contract-file.mjs";
import { formatsWhenAsked } from "./scripts/worker-bundle/formats-when-asked.mjs";
import { inOrder } from "./scripts/worker-bundle/in-order.mjs";
import { withLibraries } from "./scripts/worker-bundle/libraries.mjs";
import { minified } from "./scripts/worker-bundle/minified.mjs";
import { routesOnce } from "./scripts/worker-bundle/routes-once.mjs";
import { schemasUnasked } from "./scripts/worker-bundle/schemas-unasked.mjs";
import { sdksAsAsked } from "./scripts/worker-bundle/sdks-asked.mjs";
import { zodParses } from "./scripts/worker-bundle/zod-parses.mjs";
import { zodWhenAsked } from "./scripts/worker-bundle/zod-when-asked.mjs";

process.env.CLOUDFLARE_CF_FETCH_ENABLED ??= "false"; // no look-up of cf.json on the network

// In dev Remix forgets its virtual modules in its own environments only, so they are forgotten in the Worker's too.
function forget(env: DevEnvironment): void {
  for (const m of env.moduleGraph.idToModuleMap.values()) {
    if (m.id?.includes("virtual:remix/")) env.moduleGraph.invalidateModule(m);
  }
}

const serverBuildInDev: Plugin = {
  name: "server-build-in-dev",
  apply: "serve",
  hotUpdate() {
    if (this.environment.name === "worker") forget(this.environment);
  },
  configureServer(server) {
    const env = server.environments.worker;
    if (!env) return;
    const onRouteFile = (file: string) => {
      if (!file.includes("/app/routes")) return;
      setTimeout(() => {
        forget(env);
        env.hot.send({ type: "full-reload" });
      }, 100);
    };
    server.watcher.on("add", onRouteFile).on("unlink", onRouteFile);
  },
};

// Remix starts a second ("child") Vite server from this same file, with `configFile: false`: it must not start a
// second workerd, nor share the dependency cache (each start would optimise again).
function isChild(config: object): boolean {
  return (config as { configFile?: unknown }).configFile === false;
}
const childCache: Plugin = {
  name: "child-cache",
  apply: "serve",
  config: (config) => (isChild(config) ? { cacheDir: "node_modules/.vite-child" } : undefined),
};
function onlyInMain(plugins: Plugin[]): Plugin[] {
  return plugins.map((p) => ({
    ...p,
    apply: (config, env) =>
      !isChild(config) &&
      env.command === "serve" &&
      (typeof p.apply === "function" ? p.apply(config, env) : p.apply !== "build"),
  }));
}

// What pages and Worker both use. A library that dev finds only when a page asks for it is bundled anew with a second React, and
// the first page breaks: each has its line here or below.
const everywhere = ["react", "react/jsx-runtime", "react/jsx-dev-runtime", "@remix-run/react", "lucide-react"];
const workerDependencies = [
  ...everywhere,
  "react-dom/server",
  "@remix-run/cloudflare",
  "drizzle-orm",
  "drizzle-orm/d1",
  "drizzle-orm/sqlite-core",
  "oslo/jwt",
  "oslo/otp",
  "oslo/encoding",
  "remix-auth",
  "remix-auth-form",
  "resend",
  "cookie",
  "zod",
  "uqr",
  "ical.js",
  "papaparse",
];

export default defineConfig(({ command, isSsrBuild }) => ({
  plugins: [
    tailwindcss(),
    compactIcons(),
    noBrowserParts(),
    lighterLibraries(),
    serverLinks(),
    command === "serve" && [
      childCache,
      serverBuildInDev,
      ...onlyInMain(
        cloudflare({
          configPath: "./wrangler.toml",
          viteEnvironment: { name: "worker" },
          persistState: true,
          inspectorPort: false,
        }),
      ),
    ],
    remix(remixConfig),
    inOrder("workers/index.ts"),
    withLibraries(),
    contractAsFile(),
    routesOnce(),
    sdksAsAsked(),
    zodParses(),
    zodWhenAsked(),
    schemasUnasked(),
    formatsWhenAsked(),
    minified(),
    plainImports(),
    minifiedPages(),
  ],
  resolve: { alias: { "~": new URL("./app", import.meta.url).pathname } },
  optimizeDeps: { include: [...everywhere, "react-dom/client"] },
  environments: command === "serve" ? { worker: { optimizeDeps: { include: workerDependencies } } } : undefined,
  ssr: { resolve: { conditions: ["workerd", "worker", "browser"] } },
  worker: { plugins: () => [minifiedPages()] }, // of browsers
  build: {
    minify: false, // `minifiedPages` and `minified` do
    cssMinify: true,
    // What is loaded later finds its own files: a list of their hashed names, which nothing compresses, would be paid by every page.
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: isSsrBuild
      ? {}
      : {
          // What is pure has no effect by being loaded: a page that uses none of it does not load it.
          treeshake: { moduleSideEffects: (id) => !/\/app\/lib\//.test(id) },
          output: { manualChunks: chunksByPage(remixConfig.routes()), onlyExplicitManualChunks: true },
        },
  },
}));
