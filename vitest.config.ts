import "./tests/scratch.mjs";
import { createHash, createHmac } from "node:crypto";
import { cpSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-pool-workers";
import { defineConfig } from "vitest/config";
import { bundled } from "./tests/worker/bundle/plugin.mjs";

process.env.CLOUDFLARE_CF_FETCH_ENABLED ??= "false";
// wrangler.toml names the folder of the pages, which the tests in workerd do without: a build beside them takes it away and makes
// it anew. They have the lists that the Worker reads, and no page.
const noPages = join(process.env.CARIS_SCRATCH ?? tmpdir(), "no-pages");
cpSync(new URL("./public/data", import.meta.url), join(noPages, "data"), { recursive: true });
const alias = { "~": new URL("./app", import.meta.url).pathname };
// Keys for tests only, the same at every run; local ids, so production refuses them.
const testKeys = (letter: string) => `local-test:${letter.repeat(43)}`;
// The key pair of RFC 8291's example: published, so it can be nobody's secret.
const testChannels = {
  VAPID_PUBLIC_KEY: "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8",
  VAPID_PRIVATE_KEY: "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
  RESEND_WEBHOOK_SECRET: `whsec_${btoa("a secret that is only for tests")}`,
};

/** The file in which Miniflare keeps a database, by the rule of Durable Objects' ids: the tests put it there (tests/worker/databases.ts). */
function fileOf(databaseId: string): string {
  const key = createHash("sha256").update("miniflare-D1DatabaseObject").digest();
  const half = (of: string | Buffer) => createHmac("sha256", key).update(of).digest().subarray(0, 16);
  const name = half(databaseId);
  return `${Buffer.concat([name, half(name)]).toString("hex")}.sqlite`;
}

// One shard more than there is: whoever writes the shards down by hand, and so forgets the next one, fails a test.
const testShards = ["CLINIC_0", "CLINIC_1", "CLINIC_2"];
/** What stands in the sources is found, or its change is none. */
function replaced(code: string, from: RegExp, to: string): string {
  const changed = code.replace(from, to);
  if (changed === code) throw new Error(`${from} is not where it was`);
  return changed;
}
const changes: Record<string, (code: string) => string> = {
  "app/platform/planes.ts": (code: string) =>
    replaced(code, /shardNames = \[[^\]]*\]/, `shardNames = ${JSON.stringify(testShards)}`),
  // A hash at the cost of a real password takes a third of a second of processor, and tests of what stands around it make hundreds. What
  // it costs is pinned in tests/node/password-hash.test.mjs, and paid by the built Worker in the tests over HTTP.
  "app/features/identity/password/password.server.ts": (code: string) => replaced(code, /N: 2 \*\* 14/, "N: 2 ** 4"),
};

/** The runtime of a project: the Worker's bindings with databases of its own. */
function inSimulator(name: string, doors: string) {
  const planes = ["DIRECTORY", ...testShards].map((plane) => ({ plane, id: `${name}-${process.pid}-${plane}` }));
  return cloudflareTest(async () => ({
    main: "./tests/worker/entry.ts",
    wrangler: { configPath: "./wrangler.toml" },
    miniflare: {
      modulesRules: [{ type: "ESModule", include: [doors] }],
      assets: { directory: noPages, binding: "ASSETS" },
      d1Databases: Object.fromEntries(planes.map(({ plane, id }) => [plane, id])),
      serviceBindings: { TEST_FILES: { disk: { path: process.env.CARIS_SCRATCH ?? "", writable: true } } },
      bindings: {
        ENVIRONMENT: "test",
        MASTER_KEYS: testKeys("A"),
        TOKEN_KEYS: testKeys("B"),
        AUDIT_KEYS: testKeys("C"),
        ...testChannels,
        TEST_DATABASE_FILES: Object.fromEntries(planes.map(({ plane, id }) => [plane, fileOf(id)])),
        TEST_DIRECTORY_MIGRATIONS: await readD1Migrations("./migrations/directory"),
        TEST_CLINIC_MIGRATIONS: await readD1Migrations("./migrations/clinic"),
      },
    },
  }));
}

/** Tests that run in workerd, on real D1, KV and R2, without the Remix build. */
function inWorkerd(name: string, dirs: string[]) {
  const others = ["tests/worker/entry.ts", "tests/worker/fresh-world.ts"];
  const { plugin, doors, toSources } = bundled({ name, dirs, others, changes });
  return {
    resolve: { alias },
    plugins: [plugin, inSimulator(name, doors)],
    test: {
      name,
      include: dirs.map((dir) => `${dir}/**/*.test.ts`),
      onStackTrace: toSources,
      setupFiles: ["./tests/worker/setup.ts"],
      globalSetup: ["./tests/worker/global-setup.mjs"],
      isolate: false,
      maxWorkers: 1,
      testTimeout: 90_000,
      // What an object says as it is ended would go through its own dead context, and the run waits for that for ever.
      disableConsoleIntercept: true,
      sequence: { groupOrder: 1 },
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      // Use cases, repos, what is pure but runs in the Worker.
      inWorkerd("worker", ["app/features", "app/platform", "app/db", "app/http"]),
      // Durable Objects, queues, crons, and what goes across features: much of it waits for real time.
      inWorkerd("worker-objects", ["workers", "tests/worker"]),
      {
        // What is pure, the simulator and the scripts, in Node.
        resolve: { alias },
        test: {
          name: "node",
          css: true,
          include: ["app/{lib,ui,service-worker}/**/*.test.{ts,tsx}", "tests/node/**/*.test.{ts,mjs}"],
          isolate: false, // one process reads the sources once; what a test puts in a global's place goes with it
          unstubGlobals: true,
          testTimeout: 90_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        // The built Worker over HTTP.
        resolve: { alias },
        test: {
          name: "http",
          include: ["tests/http/**/*.test.{ts,mjs}"],
          globalSetup: ["./tests/http/global-setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          retry: 1, // real time and real sockets: named at the end of the run, and more than a few are a failure (ADR 0071)
          isolate: false,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
