import { WebSocket } from "ws";
import { startDemo } from "../tests/demo-app.mjs";
import { drive } from "./load.mjs";
import { freePort, prepare } from "./setup.mjs";

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
export function byFunction({ nodes, samples, timeDeltas }, requests) {
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
