import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../scripts/project.mjs";
import { startDemo } from "../tests/demo-app.mjs";
import { drive } from "./load.mjs";
import { report } from "./report.mjs";
import { freePort, prepare } from "./setup.mjs";

const seconds = Number(process.env.BENCH_SECONDS ?? 6); // per request, connections and side; in two alternating halves
const ports = { ours: await freePort(), floor: await freePort() };

await build({
  entryPoints: [join(root, "bench/worker/floor.ts")],
  outfile: join(root, "dist/floor.js"),
  bundle: true,
  format: "esm",
  logLevel: "error",
});
const floorScript = await readFile(join(root, "dist/floor.js"), "utf8");
const plenty = { simple: { limit: 1_000_000, period: 10 } };

const demo = await startDemo({
  direct: ports.ours,
  assets: false,
  adjust: (options) => ({ ...options, ratelimits: { API_LIMITER: plenty, PAGE_LIMITER: plenty } }),
  beside: (options) => [
    {
      name: "floor",
      compatibilityDate: options.compatibilityDate,
      d1Databases: options.d1Databases,
      modules: [{ type: "ESModule", path: "/floor.js", contents: floorScript }],
      modulesRoot: "/",
      unsafeDirectSockets: [{ host: "127.0.0.1", port: ports.floor }],
    },
  ],
});

try {
  const cases = await prepare(demo, `http://127.0.0.1:${ports.ours}`, `http://127.0.0.1:${ports.floor}`);
  const measured = [];
  for (const { name, goal, ours, floor } of cases) {
    for (const connections of [1, 10]) {
      process.stdout.write(`· ${name}, ${connections} connection${connections > 1 ? "s" : ""}… `);
      const load = { connections, ms: (seconds * 1000) / 2 };
      for (const target of [ours, floor]) await drive(target, { connections, ms: 800 }); // warm both
      /** @type {{ ours: number[], floor: number[] }} */
      const got = { ours: [], floor: [] };
      for (let half = 0; half < 2; half++) {
        got.floor.push(...(await drive(floor, load)));
        got.ours.push(...(await drive(ours, load)));
      }
      console.log(`${got.ours.length} requests`);
      measured.push({ name, connections, goal, ...got, ms: seconds * 1000 });
    }
  }
  await report(measured);
} finally {
  await demo.stop();
}
