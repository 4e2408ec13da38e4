// Ten years of a heavy user in one copy of everything, asked for as its person does and made through the queue: how many turns, how long,
// and what they take of the isolate's 128 MB (ADR 0075, 0111). BENCH_STATE keeps what was written, BENCH_WRITTEN=1 uses it again.
//   node bench/copy.mjs        YEARS=10 ENTRIES=5 PHOTO=900000 EVERY_DAYS=3 MESSAGES=10000
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { WebSocket } from "ws";
import { startApp } from "../scripts/app-server.mjs";
import { root } from "../scripts/project.mjs";
import { demoState } from "../tests/demo-state.mjs";
import { apiLogin, freePort } from "./setup.mjs";

const asked = (/** @type {string} */ name, /** @type {number} */ usual) => Number(process.env[name] ?? usual);
const days = Math.round(365.25 * asked("YEARS", 10));
const life = { entries: asked("ENTRIES", 5), photo: asked("PHOTO", 900_000), everyDays: asked("EVERY_DAYS", 3) };
const messages = asked("MESSAGES", 10_000);

/** @param {string} out */
async function bundle(out) {
  await build({
    ...{
      entryPoints: [join(root, "bench/worker/decade.ts")],
      bundle: true,
      outfile: out,
      format: "esm",
      target: "es2022",
    },
    ...{ logLevel: "error", conditions: ["workerd", "worker", "browser"], alias: { "~": join(root, "app") } },
    external: ["cloudflare:*", "node:*", "@react-email/render"],
  });
}

/** @param {string} stateDir @param {Record<string, string>} bindings */
async function writeLife(stateDir, bindings) {
  const script = join(stateDir, "decade.js");
  await bundle(script);
  const app = await startApp({ script, stateDir, bindings, assets: false });
  const write = async (/** @type {object} */ body) => {
    const answer = await app.mf.dispatchFetch("http://bench.invalid/", { method: "POST", body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(await answer.text());
  };
  try {
    const shard = await app.mf.getD1Database("CLINIC_0", "caris");
    for (let from = days; from > 0; from -= 20) {
      await write({ from, to: Math.max(0, from - 20), messages: 0, ...life });
      await shard.prepare("update domain_event set handled_at = 1 where handled_at is null").run();
      if (from % 400 < 20) console.log(`· ${from} days to write`);
    }
    await write({ from: days, to: 0, messages, ...life });
    await shard.prepare("update domain_event set handled_at = 1 where handled_at is null").run();
  } finally {
    await app.stop();
  }
}

/** workerd's own account of the Worker's isolate. @param {number} port */
async function heapOf(port) {
  const list = await (await fetch(`http://127.0.0.1:${port}/json`)).json();
  const own = list.find((/** @type {{ id: string }} */ { id }) => id.includes("caris")) ?? list[0];
  const socket = new WebSocket(own.webSocketDebuggerUrl);
  await new Promise((resolve, reject) => socket.on("open", resolve).on("error", reject));
  let id = 0;
  /** @type {Map<number, (result: any) => void>} */
  const waiting = new Map();
  socket.on("message", (text) => {
    const message = JSON.parse(text.toString());
    waiting.get(message.id)?.(message.result ?? {});
  });
  return {
    ask: (/** @type {string} */ method) =>
      new Promise((resolve) => {
        waiting.set(++id, resolve);
        socket.send(JSON.stringify({ id, method, params: {} }));
      }),
    close: () => socket.close(),
  };
}

/** Peak resident memory (MB) of workerd, all its isolates and the simulated stores in it. */
async function peakOfProcess() {
  for (const pid of (await readdir("/proc")).filter((one) => /^\d+$/.test(one))) {
    const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
    if (!/Name:\s+workerd/.test(status) || !status.includes(`PPid:\t${process.pid}\n`)) continue;
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }
  return 0;
}

const mb = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
const stateDir = process.env.BENCH_STATE ?? (await mkdtemp(join(tmpdir(), "caris-decade-")));
const isWritten = process.env.BENCH_WRITTEN === "1";
const bindings = {
  ...(isWritten ? JSON.parse(await readFile(join(stateDir, "secrets.json"), "utf8")) : await demoState(stateDir)),
  ENVIRONMENT: "test",
};
try {
  const began = Date.now();
  if (!isWritten) await writeLife(stateDir, bindings);
  console.log(`${days} days written in ${((Date.now() - began) / 1000).toFixed(0)} s`);
  const inspectorPort = await freePort();
  const app = await startApp({ stateDir, bindings, assets: false, inspectorPort });
  // As `npm start` has it: a clock that ticks each minute.
  const worker = await app.mf.getWorker("caris");
  const tick = async () => {
    try {
      await worker.scheduled({ cron: "* * * * *", scheduledTime: new Date() });
    } catch {
      // As in `npm start`: the next tick is another.
    }
  };
  const clock = setInterval(() => void tick(), 60_000);
  try {
    const shard = await app.mf.getD1Database("CLINIC_0", "caris");
    // One that a run before this one left in the middle.
    await shard.prepare("delete from person_export").run();
    const heap = await heapOf(inspectorPort);
    const idle = await heap.ask("Runtime.getHeapUsage");
    const peak = { heap: 0, buffers: 0, both: 0 };
    const { token } = await apiLogin(app.url);
    const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
    const asking = Date.now();
    const made = await fetch(`${app.url}/api/patient/exports`, { method: "POST", headers, body: "{}" });
    const { data } = await made.json();
    for (let last = -1; ;) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const now = await heap.ask("Runtime.getHeapUsage");
      peak.heap = Math.max(peak.heap, now.usedSize);
      peak.buffers = Math.max(peak.buffers, now.backingStorageSize ?? 0);
      peak.both = Math.max(peak.both, now.usedSize + (now.backingStorageSize ?? 0));
      const answer = await fetch(`${app.url}/api/patient/exports/${data.id}`, { headers });
      const seen = (await answer.json()).data;
      const at = ((Date.now() - asking) / 1000).toFixed(0);
      if (seen.progress !== last)
        console.log(`  ${at} s: ${seen.status} ${seen.progress} %, peak so far ${mb(peak.both)} MB`);
      last = seen.progress;
      if (seen.status === "ready" || seen.status === "failed") break;
    }
    const took = (Date.now() - asking) / 1000;
    const after = await heap.ask("Runtime.getHeapUsage");
    const of = (/** @type {any} */ one) => `${mb(one.usedSize)} + ${mb(one.backingStorageSize ?? 0)}`;
    console.log(
      `heap + buffers: idle ${of(idle)} MB, after ${of(after)} MB; peaks: heap ${mb(peak.heap)}, buffers ${mb(peak.buffers)}, both at once ${mb(peak.both)} MB; ` +
        `workerd with every store ${await peakOfProcess()} MB`,
    );
    const read = async () => shard.prepare("select zip, turns from person_export").first();
    const row = await read().catch(read); // a connection that was idle for so long may be refused once
    console.log(
      `${JSON.parse(String(row?.turns)).length} turns, ready after ${took.toFixed(0)} s; archive: ${String(row?.zip)}; the list of turns has ${String(row?.turns).length} characters`,
    );
    heap.close();
  } finally {
    clearInterval(clock);
    await app.stop();
  }
} finally {
  if (!process.env.BENCH_STATE) await rm(stateDir, { recursive: true, force: true });
}
