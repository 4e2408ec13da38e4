import { writeFile } from "node:fs/promises";
import { WebSocket } from "ws";
import { startDemo } from "../tests/demo-app.mjs";
import { drive, quantile } from "./load.mjs";
import { startMailProvider, throughConsumer } from "./notices.mjs";
import { apiLogin, freePort, prepare } from "./setup.mjs";

/** @typedef {{ id: number, callFrame: { functionName: string, url: string, lineNumber: number, columnNumber: number }, children?: number[] }} Node */
/** @typedef {{ nodes: Node[], samples: number[], timeDeltas: number[] }} Profile */

/** One connection to workerd's inspector. @param {number} port @returns {Promise<(method: string, params?: object) => Promise<any>>} */
async function inspector(port) {
  const [target] = await (await fetch(`http://127.0.0.1:${port}/json`)).json();
  const list = await (await fetch(`http://127.0.0.1:${port}/json`)).json();
  const own = list.find((/** @type {{ id: string }} */ { id }) => id.includes("caris")) ?? target;
  const socket = new WebSocket(own.webSocketDebuggerUrl);
  await new Promise((resolve, reject) => socket.on("open", resolve).on("error", reject));
  let id = 0;
  /** @type {Map<number, (result: unknown) => void>} */
  const waiting = new Map();
  socket.on("message", (text) => {
    const message = JSON.parse(text.toString());
    waiting.get(message.id)?.(message.result);
  });
  return (method, params = {}) =>
    new Promise((resolve) => {
      waiting.set(++id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
}

/** Time by function, its own and with all it calls, in ms a request. @param {Profile} profile @param {number} requests */
function byFunction({ nodes, samples, timeDeltas }, requests) {
  const parents = new Map();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) for (const child of node.children ?? []) parents.set(child, node.id);
  /** @type {Map<string, { own: number, all: number }>} */
  const found = new Map();
  const nameOf = (/** @type {Node} */ { callFrame: c }) =>
    `${c.functionName || "(anonymous)"} ${c.lineNumber}:${c.columnNumber}`;
  samples.forEach((sample, i) => {
    const took = (timeDeltas[i] ?? 0) / 1000 / requests;
    const seen = new Set();
    for (let at = sample; at !== undefined; at = parents.get(at)) {
      const node = byId.get(at);
      if (!node) break;
      const name = nameOf(node);
      const entry = found.get(name) ?? { own: 0, all: 0 };
      if (at === sample) entry.own += took;
      if (!seen.has(name)) entry.all += took;
      seen.add(name);
      found.set(name, entry);
    }
  });
  return [...found].map(([name, times]) => ({ name, ...times }));
}

const which = process.argv[2] ?? "GET /api/patient/diary";
const ports = { inspector: await freePort(), direct: await freePort() };
const plenty = { simple: { limit: 1_000_000, period: 10 } };
const script = process.env.PROFILE_SCRIPT; // a bundle that was not minified
const provider = await startMailProvider();
const demo = await startDemo({
  bindings: { RESEND_BASE_URL: provider.url },
  ...(script === undefined ? {} : { script }),
  direct: ports.direct,
  assets: false,
  inspectorPort: ports.inspector,
  adjust: (options) => ({ ...options, ratelimits: { API_LIMITER: plenty, PAGE_LIMITER: plenty } }),
});

/** A request named in `prepare`, one after another. @param {string} ours @returns {Promise<(ms: number) => Promise<number[]>>} */
async function requestsOf(ours) {
  const found = (await prepare(demo, ours, ours)).find(({ name }) => name === which);
  if (!found) throw new Error(`nothing is called ${which}`);
  return (ms) => drive(found.ours, { connections: 1, ms });
}

/** E-mails through the queue's consumer; each counts as a request. @param {string} ours @returns {Promise<(ms: number) => Promise<number[]>>} */
async function notices(ours) {
  const { clinicId, memberId } = (await apiLogin(ours)).user;
  return async (ms) => {
    const { perSecond } = await throughConsumer({
      mf: demo.mf,
      clinicId,
      memberId,
      count: Math.round(ms / 10),
      taken: provider.taken,
    });
    return Array.from({ length: Math.round(ms / 10) }, () => 1000 / perSecond);
  };
}

try {
  const ours = `http://127.0.0.1:${ports.direct}`;
  const work = which === "notices" ? await notices(ours) : await requestsOf(ours);
  await work(1500);
  const send = await inspector(ports.inspector);
  await send("Profiler.enable");
  await send("Profiler.setSamplingInterval", { interval: 100 });
  await send("Profiler.start");
  const requests = await work(Number(process.env.BENCH_SECONDS ?? 5) * 1000);
  const { profile } = await send("Profiler.stop");
  if (process.env.PROFILE_OUT) await writeFile(process.env.PROFILE_OUT, JSON.stringify(profile));
  const functions = byFunction(profile, requests.length);
  console.log(
    `${which}: ${requests.length} requests, p50 ${quantile(requests, 0.5).toFixed(2)} ms; ms a request by function`,
  );
  const line = (/** @type {{ name: string, own: number, all: number }} */ { name, own, all }) =>
    `${own.toFixed(3).padStart(8)} own ${all.toFixed(3).padStart(8)} all  ${name}`;
  console.log(
    [...functions]
      .sort((a, b) => b.own - a.own)
      .slice(0, 40)
      .map(line)
      .join("\n"),
  );
  console.log("…");
  console.log(
    [...functions]
      .sort((a, b) => b.all - a.all)
      .slice(0, 80)
      .map(line)
      .join("\n"),
  );
} finally {
  await demo.stop();
  provider.stop();
}
