import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../scripts/project.mjs";
import { startDemo } from "../tests/demo-app.mjs";
import { measureChat } from "./chat.mjs";
import { measureFar } from "./far.mjs";
import { drive, quantile } from "./load.mjs";
import { committedToFrame, throughConsumer } from "./notices.mjs";
import { measureRealtime, socketTo } from "./realtime.mjs";
import { report } from "./report.mjs";
import { apiLogin, freePort, prepare } from "./setup.mjs";
import { measureSos } from "./sos.mjs";

const seconds = Number(process.env.BENCH_SECONDS ?? 6); // per request, connections and side; in two alternating halves
const ports = { ours: await freePort(), floor: await freePort() };

await build({
  entryPoints: [join(root, "bench/worker/floor.ts")],
  outfile: join(root, "dist/floor.js"),
  bundle: true,
  format: "esm",
  external: ["cloudflare:*"],
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

const [ours, floor] = [`http://127.0.0.1:${ports.ours}`, `http://127.0.0.1:${ports.floor}`];

/** @param {number} n */
const happening = (n) => ({ key: `bench_${n}`, type: "notification", data: { n } });

/** What is measured of realtime: how something happens to a member, and the echo it is held against. */
async function realtimeCases() {
  const publisher = await socketTo(`${floor}/publisher`);
  /** @type {import("./realtime.mjs").Trigger} */
  const publish = ({ clinicId, memberId }, n) =>
    publisher.send(JSON.stringify({ to: `${clinicId}/${memberId}`, event: happening(n) }));
  return [
    { name: "publish → frame, beside a bare echo", goal: null, echo: "/echo", trigger: publish },
    { name: "publish → frame, beside an echo that stores", goal: 1.3, echo: "/storing-echo", trigger: publish },
  ];
}

/** Everything over HTTP and the channel, and calls for help. */
async function measureAll() {
  const cases = await prepare(demo, ours, floor);
  const measured = [];
  for (const { name, goal, ours: own, floor: least } of cases) {
    for (const connections of [1, 10]) {
      process.stdout.write(`· ${name}, ${connections} connection${connections > 1 ? "s" : ""}… `);
      const load = { connections, ms: (seconds * 1000) / 2 };
      for (const target of [own, least]) await drive(target, { connections, ms: 800 }); // warm both
      /** @type {{ ours: number[], floor: number[] }} */
      const got = { ours: [], floor: [] };
      for (let half = 0; half < 2; half++) {
        got.floor.push(...(await drive(least, load)));
        got.ours.push(...(await drive(own, load)));
      }
      console.log(`${got.ours.length} requests`);
      measured.push({ name, connections, goal, ...got, ms: seconds * 1000 });
    }
  }
  const { token, user } = await apiLogin(ours);
  for (const realtime of await realtimeCases()) {
    measured.push(await measureRealtime({ ...realtime, ours, floor, token, member: user, seconds }));
  }
  await report(measured);
  const { clinicId, memberId } = user;
  const committed = await committedToFrame({ ours, token, patientId: memberId, rounds: 20 });
  const [p50, p99] = [0.5, 0.99].map((q) => quantile(committed, q).toFixed(0));
  console.log(`Event committed → frame on the member's socket, over the events queue: p50 ${p50} ms, p99 ${p99} ms`);
  const { perSecond, sent } = await throughConsumer({ mf: demo.mf, clinicId, memberId, count: 1000 });
  console.log(`Notices through the consumer: ${perSecond.toFixed(0)}/s (${sent} of 1000 sent once)`);
  await measureSos({ ours, floor, seconds });
}

const only = process.env.BENCH_ONLY; // "sos", "chat" or "far": one part alone
try {
  if (only === "sos") await measureSos({ ours, floor, seconds });
  else if (only === undefined) await measureAll();
} finally {
  await demo.stop();
}
if (only === undefined || only === "chat") await measureChat(seconds);
if (only === undefined || only === "far") await measureFar(seconds);
