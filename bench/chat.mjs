import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { startApp } from "../scripts/app-server.mjs";
import { root } from "../scripts/project.mjs";
import { freshSecrets } from "../scripts/secrets.mjs";
import { quantile } from "./load.mjs";
import { socketTo } from "./realtime.mjs";
import { chatReport } from "./chat-report.mjs";
import { freePort } from "./setup.mjs";

/** @typedef {import("ws").WebSocket} Socket */
/** @typedef {{ sockets: Socket[], isOurs: boolean, close(): void }} Room everybody connected, the first one sends */

const script = join(root, "dist/bench-rooms.js");
const words = "Uma mensagem de tamanho comum, como as que as pessoas escrevem num dia qualquer.";

/** The three objects in one Worker, hop-free, on throw-away state. @returns {Promise<{ url: string, stop(): Promise<void> }>} */
async function start() {
  await build({
    entryPoints: [join(root, "bench/worker/rooms.ts")],
    outfile: script,
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    conditions: ["workerd", "worker", "browser"],
    alias: { "~": join(root, "app") },
    external: ["cloudflare:*", "node:*", "@react-email/render"],
    logLevel: "error",
  });
  await readFile(script);
  const direct = await freePort();
  const own = (/** @type {string} */ className) => ({ className, useSQLite: true });
  const objects = {
    CHAT_ROOM: "BenchRoom",
    ECHO: "Echo",
    STORING_ECHO: "StoringEcho",
    BARE: "BareRoom",
    STORING_ROOM: "StoringRoom",
  };
  const stub = { USER_CHANNEL: "StoringEcho", ATTEMPT_GUARD: "StoringEcho", CIRCUIT_BREAKER: "StoringEcho" };
  const names = Object.entries({ ...objects, ...stub });
  const app = await startApp({
    script,
    direct,
    assets: false,
    bindings: { ...freshSecrets("local-test"), ENVIRONMENT: "test" },
    adjust: ({ queueConsumers: _, ...options }) => ({
      ...options,
      durableObjects: Object.fromEntries(names.map(([binding, name]) => [binding, own(name)])),
    }),
  });
  return { url: `http://127.0.0.1:${direct}`, stop: app.stop };
}

let rooms = 0;

/** Connects so many members to a new room; ours have caught up. @param {string} url @param {"bare" | "storing-room" | "room"} kind @param {number} size @returns {Promise<Room>} */
async function roomOf(url, kind, size) {
  const name = `${kind}-${++rooms}`;
  /** @type {Socket[]} */
  const sockets = [];
  for (let i = 0; i < size; i++) {
    const socket = await socketTo(`${url}/${kind}?room=${name}&size=${size}&member=${i}`);
    socket.setMaxListeners(0);
    sockets.push(socket);
    if (kind === "room") await caughtUp(socket);
  }
  return { sockets, isOurs: kind === "room", close: () => sockets.forEach((socket) => socket.terminate()) };
}

/** @param {Socket} socket */
function caughtUp(socket) {
  return new Promise((resolve) => {
    const listen = (/** @type {Buffer} */ text) => {
      if (!text.toString().startsWith('{"type":"ready"')) return;
      socket.off("message", listen);
      resolve(undefined);
    };
    socket.on("message", listen);
    socket.send('{"type":"hello","after":0}');
  });
}

let clientIds = 0;
const frame = () => JSON.stringify({ type: "send", clientId: `bench-${++clientIds}`, content: words });

/** One message after another, each until its sender has it back: `ack` of ours, the frame itself elsewhere. @param {Room} room @param {number} ms */
async function roundTrips({ sockets: [sender], isOurs }, ms) {
  if (!sender) throw new Error("nobody there");
  /** @type {number[]} */
  const latencies = [];
  let back = () => undefined;
  const answer = isOurs ? '{"type":"ack"' : '{"type":"send"';
  const listen = (/** @type {Buffer} */ text) => void (text.toString().startsWith(answer) && back());
  sender.on("message", listen);
  for (const until = performance.now() + ms; performance.now() < until;) {
    const started = performance.now();
    await new Promise((resolve) => {
      back = () => void resolve(undefined);
      sender.send(frame());
    });
    latencies.push(performance.now() - started);
  }
  sender.off("message", listen);
  return latencies;
}

/** Messages a second when 50 are always under way, until everybody has them all. @param {Room} room @param {number} count */
async function throughput({ sockets, isOurs }, count) {
  const [sender] = sockets;
  if (!sender) throw new Error("nobody there");
  const wanted = (isOurs ? '{"type":"message"' : '{"type":"send"').length;
  const mark = isOurs ? "m" : "s";
  let [sent, first, done] = [0, 0, 0];
  const started = performance.now();
  await new Promise((resolve) => {
    const receivers = isOurs ? sockets.slice(1) : sockets;
    receivers.forEach((socket, i) => {
      let got = 0;
      socket.on("message", (/** @type {Buffer} */ text) => {
        if (text.length < wanted || String.fromCharCode(text[9] ?? 0) !== mark) return;
        got++;
        if (i === 0) {
          first = got;
          more();
        }
        if (got === count && ++done === receivers.length) resolve(undefined);
      });
    });
    const more = () => {
      while (sent < count && sent - first < 50) {
        sent++;
        sender.send(frame());
      }
    };
    more();
  });
  const took = performance.now() - started;
  for (const socket of sockets) socket.removeAllListeners("message");
  return count / (took / 1000);
}

/** @param {number[]} latencies */
const figures = (latencies) => ({ p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) });

/** One size of room: echo, bare room and ours by turns, so that noise of the machine falls on all. @param {string} url @param {number} size @param {number} ms */
async function measureSize(url, size, ms) {
  const echoAt = async (/** @type {string} */ path) => {
    const socket = await socketTo(`${url}/${path}`);
    return { sockets: [socket], isOurs: false, close: () => socket.terminate() };
  };
  const [echo, storing] = [await echoAt("echo"), await echoAt("storing-echo")];
  const [bare, ours] = [await roomOf(url, "bare", size), await roomOf(url, "room", size)];
  /** @type {{ echo: number[], storing: number[], bare: number[], ours: number[] }} */
  const trips = { echo: [], storing: [], bare: [], ours: [] };
  const cases = /** @type {const} */ ([
    ["echo", echo],
    ["storing", storing],
    ["bare", bare],
    ["ours", ours],
  ]);
  for (const [, room] of cases) await roundTrips(room, 500); // warm
  for (let turn = 0; turn < 3; turn++)
    for (const [name, room] of cases) trips[name].push(...(await roundTrips(room, ms / 3)));
  const count = size > 200 ? 300 : size > 10 ? 1000 : 3000;
  const keeping = await roomOf(url, "storing-room", size);
  const rates = { bare: 0, storing: 0, ours: 0 };
  for (let turn = 0; turn < 2; turn++) {
    rates.bare += (await throughput(bare, count)) / 2;
    rates.storing += (await throughput(keeping, count)) / 2;
    rates.ours += (await throughput(ours, count)) / 2;
  }
  for (const room of [echo, storing, bare, keeping, ours]) room.close();
  const { echo: e, storing: s, bare: b, ours: o } = trips;
  return { size, echo: figures(e), storing: figures(s), bare: figures(b), ours: figures(o), rates };
}

/** How long a device that was away takes to have 1,000 messages. @param {string} url */
async function catchUp(url) {
  const room = await roomOf(url, "room", 2);
  await throughput(room, 1000);
  /** @type {number[]} */
  const times = [];
  for (let i = 0; i < 5; i++) {
    const socket = await socketTo(`${url}/room?room=room-${rooms}&size=2&member=1`);
    const started = performance.now();
    await caughtUp(socket);
    times.push(performance.now() - started);
    socket.terminate();
  }
  room.close();
  return { messages: 1000, p50: quantile(times, 0.5), worst: Math.max(...times) };
}

/** A room with a million messages: rows read to wake and to answer its last page. @param {string} url */
async function bigRoom(url) {
  const at = (/** @type {number} */ count, /** @type {string} */ what) =>
    fetch(`${url}/${what}?room=big&size=2&count=${count}`).then((answer) => answer.json());
  for (let count = 100_000; count <= 1_000_000; count += 100_000) await at(count, "fill");
  const started = performance.now();
  const counted = await at(0, "count");
  return {
    .../** @type {{ woken: number, page: number, messages: number }} */ (counted),
    ms: performance.now() - started,
  };
}

/** Everything that is measured of chat, in one run. @param {number} seconds per size and object */
export async function measureChat(seconds) {
  const { url, stop } = await start();
  try {
    const sizes = [];
    for (const size of (process.env.CHAT_SIZES ?? "2,100,500").split(",").map(Number)) {
      process.stdout.write(`· chat with ${size} members… `);
      sizes.push(await measureSize(url, size, seconds * 1000));
      console.log("measured");
    }
    await chatReport({ sizes, catchUp: await catchUp(url), big: await bigRoom(url) });
  } finally {
    await stop();
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) await measureChat(Number(process.env.BENCH_SECONDS ?? 6));
