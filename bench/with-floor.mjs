import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../scripts/project.mjs";
import { startDemo } from "../tests/demo-app.mjs";
import { freePort } from "./setup.mjs";

async function buildFloor() {
  const outfile = join(root, "dist/floor.js");
  await build({
    entryPoints: [join(root, "bench/worker/floor.ts")],
    outfile,
    bundle: true,
    format: "esm",
    external: ["cloudflare:*"],
    logLevel: "error",
  });
  return readFile(outfile, "utf8");
}

/** The product and the floor in one workerd, on the same databases, each on a port of its own. */
export async function startWithFloor() {
  const ports = { ours: await freePort(), floor: await freePort() };
  const floorScript = await buildFloor();
  const plenty = { simple: { limit: 1_000_000, period: 10 } };
  const demo = await startDemo({
    ...(process.env.PROFILE_SCRIPT ? { script: process.env.PROFILE_SCRIPT } : {}), // a bundle that is there already
    direct: ports.ours,
    assets: false,
    adjust: (options) => ({ ...options, ratelimits: { API_LIMITER: plenty, PAGE_LIMITER: plenty } }),
    beside: (options) => [
      {
        name: "floor",
        compatibilityDate: options.compatibilityDate,
        d1Databases: options.d1Databases,
        durableObjects: {
          ECHO: { className: "Echo", useSQLite: true },
          STORING_ECHO: { className: "StoringEcho", useSQLite: true },
          PUBLISHER: { className: "Publisher", useSQLite: true },
          USER_CHANNEL: { className: "UserChannel", scriptName: "caris", useSQLite: true },
          SOS_BOARD: { className: "SosBoard", scriptName: "caris", useSQLite: true },
        },
        modules: [{ type: "ESModule", path: "/floor.js", contents: floorScript }],
        modulesRoot: "/",
        unsafeDirectSockets: [{ host: "127.0.0.1", port: ports.floor }],
      },
    ],
  });
  return { demo, ours: `http://127.0.0.1:${ports.ours}`, floor: `http://127.0.0.1:${ports.floor}` };
}
