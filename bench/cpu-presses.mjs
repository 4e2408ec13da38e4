import { readdir } from "node:fs/promises";
import { readdirSync, readFileSync } from "node:fs";
import { socketTo } from "./realtime.mjs";
import { apiLogin } from "./setup.mjs";
import { isAlert, isSaid, once, pressOf, saying } from "./sos.mjs";
import { startWithFloor } from "./with-floor.mjs";

// Processor time of workerd from a press to its answer, and to its frame, beside the floors by turns: what a busy machine does not change
// (as far as its caches go). BENCH_ROUNDS presses; PROFILE_SCRIPT: a bundle that is there already.
const rounds = Number(process.env.BENCH_ROUNDS ?? 60);

/** The files that tell how long each thread of this run's workerds has run (proc(5), schedstat). */
async function clocks() {
  const isOwn = (/** @type {string} */ pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      return stat.includes("(workerd)") && Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]) === process.pid;
    } catch {
      return false; // gone meanwhile
    }
  };
  const own = (await readdir("/proc")).filter((name) => /^\d+$/.test(name) && isOwn(name));
  return own.flatMap((pid) => readdirSync(`/proc/${pid}/task`).map((task) => `/proc/${pid}/task/${task}/schedstat`));
}

/** ms that they have run, together. At once, so that nothing runs while it is read. @param {string[]} threads */
const spent = (threads) =>
  threads.reduce((sum, thread) => sum + Number(readFileSync(thread, "utf8").split(" ")[0]), 0) / 1e6;

/** @param {number[]} values @param {number} q */
const quantileOf = (values, q) => values.toSorted((a, b) => a - b)[Math.floor(values.length * q)] ?? Number.NaN;

/**
 * One press: what workerd has worked by its answer, and by its frame.
 * @param {import("ws").WebSocket} screen @param {() => Promise<{ status: number, text: string }>} press @param {(text: string) => boolean} shows
 */
async function costOf(screen, press, shows) {
  const threads = await clocks();
  const before = spent(threads);
  let [answered, framed] = [0, 0];
  const seen = (/** @type {string} */ text) => {
    if (!shows(text)) return false;
    framed = spent(threads) - before;
    return true;
  };
  const pressed = async () => {
    const got = await press();
    answered = spent(threads) - before;
    return got;
  };
  const { text } = await once([screen], pressed, seen);
  return { answered, framed, text };
}

/** @typedef {{ answered: number[], framed: number[] }} Costs */

const { demo, ours, floor } = await startWithFloor();
try {
  const { token } = await apiLogin(ours, "psicologa@demo.test");
  const { load, press, back } = await pressOf(ours);
  const { store, alarm } = saying(floor, "sos");
  const board = await socketTo(`${ours}/api/sos/socket`, { Authorization: `Bearer ${token}` });
  const storing = await socketTo(`${floor}/storing-echo?room=sos`);
  const alarming = await socketTo(`${floor}/storing-echo?room=sos-alarm`);
  /** @returns {Costs} */
  const none = () => ({ answered: [], framed: [] });
  const got = { ours: none(), storing: none(), alarming: none() };
  for (let i = 0; i < rounds + 10; i++) {
    const note = (
      /** @type {Costs} */ costs,
      /** @type {{ answered: number, framed: number }} */ { answered, framed },
    ) => {
      if (i < 10) return; // the first ones warm all up
      costs.answered.push(answered);
      costs.framed.push(framed);
    };
    await once([storing], store, isSaid);
    note(got.storing, await costOf(storing, store, isSaid));
    await once([alarming], alarm, isSaid);
    note(got.alarming, await costOf(alarming, alarm, isSaid));
    await load();
    const pressed = await costOf(board, press, isAlert);
    note(got.ours, pressed);
    await back(pressed.text);
    // What the press set going (calls, history) is let run down: a press in a crisis comes alone.
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  for (const [name, costs] of Object.entries(got)) {
    const of = (/** @type {keyof Costs} */ what) =>
      [0.5, 0.25].map((q) => quantileOf(costs[what], q).toFixed(2)).join(" / ");
    console.log(`${name.padEnd(9)} CPU to the 201, p50 / p25: ${of("answered")} ms; to the frame: ${of("framed")} ms`);
  }
} finally {
  await demo.stop();
}
process.exit(0);
