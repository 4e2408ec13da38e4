import { cloudflare } from "@cloudflare/vite-plugin";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type DevEnvironment, type Plugin } from "vite";
import remixConfig from "./remix.config.js";

process.env.CLOUDFLARE_CF_FETCH_ENABLED ??= "false"; // no look-up of cf.json on the network

// In dev the Worker's `../build/server/index.js` is Remix's virtual server build. Remix forgets its virtual
// modules in its own environments only, so they are forgotten in the Worker's too.
function forget(env: DevEnvironment): void {
  for (const m of env.moduleGraph.idToModuleMap.values()) {
    if (m.id?.includes("virtual:remix/")) env.moduleGraph.invalidateModule(m);
  }
}

const serverBuildInDev: Plugin = {
  name: "server-build-in-dev",
  apply: "serve",
  enforce: "pre",
  resolveId(id) {
    if (id === "../build/server/index.js") return this.resolve("virtual:remix/server-build");
    return undefined;
  },
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
  "zod",
  "uqr",
];

/** What every page loads anyway goes into two files: many small ones compress worse and cost a round trip each on a bad network. */
const alwaysLoaded =
  /\/app\/(paths|lib\/(?:text\/)?(in-time|signal-after|duration|person-name)|ui\/(?:[a-z-]+\/)?(button|class-names|logo|ring|ring-geometry|ring-loading|nav-item|nav-badge|bottom-bar|more-menu|skip-link|sign-out-form|help-block|public-shell|patient-shell|page-header|page-meta|root-error|error-page|thrown-error|signed-in|kept-form|avatar|bell|live-bell|initials|notice|flash|hydrated|nonce|theme|idle|use-device|use-leave-device|use-realtime|start-realtime|online|urgent-bar|field-error|form-error|hidden-idempotency-key|cycles|site|error-page|help-lines|moods)|features\/tenancy\/components\/shell\/(patient-role-shell|page-error|unread-messages|use-watch))\.tsx?$/;
/** Only the icons of those: each page brings its own. */
const alwaysDrawn =
  /lucide-react\/dist\/esm\/icons\/(arrow-left|bell|bell-ring|check|circle-alert|circle-exclamation-point|contact-round|ellipsis|info|life-buoy|log-out|messages-square|notebook-pen|phone|sprout|sun|user-round)\.mjs$/;
const frame =
  /node_modules\/(react|react-dom|scheduler|@remix-run|react-router|react-router-dom|turbo-stream)\/|lucide-react\/dist\/esm\/(createLucideIcon|Icon|defaultAttributes|context|shared)|commonjsHelpers|vite\/preload-helper/;
/** Fields of words share their pieces in the same way; what every form has travels with every page. */
const formPieces = /\/app\/(ui\/form\/(field|text-field|count)|lib\/text\/text-length)\.tsx?$/;
/** A board of calls for help, and one call before who answers it. */
const boardPieces =
  /\/app\/features\/sos\/components\/responder\/[a-z]+\/(words|time-words|severity-mark|next-line|acknowledge-form|use-clock)\.tsx?$/;
const alertPieces =
  /\/app\/(features\/sos\/components\/responder\/[a-z]+\/(alert-(top|proofs)|clock-time|event-words|evidence|evidence-table|timeline|outcome-form|use-live-alert|patient-words))\.tsx?$/;
const moodPieces =
  /\/app\/(ui\/mood\/(mood-picker|mood-badge|mood-face)|features\/diary\/components\/mood\/(mood-scale|heavy-mood))\.tsx?$/;
/** So do drafts, what the device keeps, and times as people say them. */
const draftPieces = /\/app\/ui\/draft\/(use-draft|draft-notice|form-values)\.tsx?$/;
const devicePieces = /\/app\/ui\/(device\/(database|seal|owner|answered|wipe-due)|outbox\/(outbox-store|sync))\.ts$/;
/** Small pieces that most of a patient's pages share. */
const quietPieces = /\/app\/(ui\/(device\/idle|outbox\/(news|use-news))|features\/tenancy\/components\/refusal)\.ts$/;
const keptPieces = /\/app\/features\/.*\/use-kept-(plan|contacts)\.ts$/;
const planReading = /\/app\/features\/safety-plan\/components\/(plan-steps|call-link)\.tsx$/;
/** The button; what helps until somebody comes; a plan for reading. */
const callPieces =
  /\/app\/features\/sos\/(duty|components\/patient\/press\/(help-page|call-form|calling|use-press|run-press|held-press|press|press-words|severity-field|who-is-called|duty-words))\.tsx?$/;
const calmPieces =
  /\/app\/(features\/sos\/components\/patient\/[a-z]+\/(contact-calls|while-you-wait|sos-frame|fold)|ui\/[a-z]+\/(grounding|breathing-ring|sos|quick-exit|leave-page))\.tsx?$/;
const planPieces = /\/app\/(features\/safety-plan\/(plan-step|components\/step-words)|lib\/text\/phone)\.tsx?$/;
const timePieces = /\/app\/(ui\/time\/(format-time|relative-time)|lib\/time\/(date-format|wall-clock|zone))\.tsx?$/;
/** What lists and conversations share, each too small to travel alone; and what shows files. */
const listPieces =
  /\/app\/(ui\/list\/empty-state|features\/tenancy\/components\/growing-list)\.tsx?$|lucide-react\/dist\/esm\/icons\/(search|clock-3)\.mjs$/;
const filePieces =
  /\/app\/features\/files\/components\/file-words\.ts$|lucide-react\/dist\/esm\/icons\/(paperclip|file-text)\.mjs$/;
function chunkOf(id: string): string | undefined {
  if (listPieces.test(id)) return "lists";
  if (filePieces.test(id)) return "files";
  if (frame.test(id)) return "frame";
  if (alwaysLoaded.test(id) || alwaysDrawn.test(id)) return "ui";
  if (draftPieces.test(id)) return "draft";
  if (devicePieces.test(id)) return "device";
  if (timePieces.test(id)) return "time";
  if (quietPieces.test(id)) return "ui";
  if (keptPieces.test(id)) return "kept";
  if (planReading.test(id)) return "plan-reading";
  if (callPieces.test(id)) return "call";
  if (calmPieces.test(id)) return "calm";
  if (planPieces.test(id)) return "plan";
  if (moodPieces.test(id)) return "mood";
  if (boardPieces.test(id)) return "board";
  if (alertPieces.test(id)) return "alert";
  return formPieces.test(id) ? "form" : undefined;
}

export default defineConfig(({ command, isSsrBuild }) => ({
  plugins: [
    tailwindcss(),
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
  ],
  resolve: { alias: { "~": new URL("./app", import.meta.url).pathname } },
  optimizeDeps: { include: [...everywhere, "react-dom/client"] },
  environments: command === "serve" ? { worker: { optimizeDeps: { include: workerDependencies } } } : undefined,
  ssr: { resolve: { conditions: ["workerd", "worker", "browser"] } },
  build: {
    // For what browsers load terser takes a twentieth less than esbuild, for some seconds of build.
    minify: isSsrBuild ? true : "terser",
    terserOptions: { module: true, ecma: 2020, compress: { passes: 2 }, format: { comments: false } },
    cssMinify: true,
    reportCompressedSize: false,
    rollupOptions: isSsrBuild
      ? {}
      : {
          // What is pure has no effect by being loaded: a page that uses none of it does not load it.
          treeshake: { moduleSideEffects: (id) => !/\/app\/lib\//.test(id) },
          output: { manualChunks: chunkOf, onlyExplicitManualChunks: true },
        },
  },
}));
