import { Agent, request } from "node:http";
import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { root } from "../scripts/project.mjs";
import { quantile } from "./load.mjs";
import { socketTo } from "./realtime.mjs";
import { apiLogin, webLogin } from "./setup.mjs";

/** @typedef {{ answered: number, framed: number }} Press ms from the press to the 201, and to the frame on another's screen */

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

/** @param {string} url @param {Record<string, string>} headers @param {string} body @returns {Promise<{ status: number, text: string }>} */
function post(url, headers, body) {
  return new Promise((resolve, reject) => {
    const call = request(url, { method: "POST", headers, agent }, (answer) => {
      let text = "";
      answer.on("data", (/** @type {Buffer} */ part) => (text += part.toString()));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    call.on("error", reject);
    call.end(body);
  });
}

/**
 * One press: how long until it is answered, and until all of the screens have shown it.
 * @param {import("ws").WebSocket[]} screens @param {() => Promise<{ status: number, text: string }>} press @param {(text: string) => boolean} shows
 */
export async function once(screens, press, shows) {
  let framed = 0;
  const shown = Promise.all(
    screens.map(
      (screen) =>
        new Promise((resolve) => {
          const listen = (/** @type {Buffer} */ text) => {
            if (!shows(text.toString())) return;
            screen.off("message", listen);
            resolve(undefined);
          };
          screen.on("message", listen);
        }),
    ),
  );
  const started = performance.now();
  const answer = press().then((got) => ({ got, answered: performance.now() - started }));
  await shown.then(() => (framed = performance.now() - started));
  const { got, answered } = await answer;
  if (got.status !== 201) throw new Error(`a press answered ${got.status}: ${got.text}`);
  return { answered, framed, text: got.text };
}

/** @param {Press[]} presses */
function figures(presses) {
  const of = (/** @type {"answered" | "framed"} */ what) => {
    const all = presses.map((press) => press[what]);
    return { p50: quantile(all, 0.5), p99: quantile(all, 0.99) };
  };
  return { answered: of("answered"), framed: of("framed") };
}

/** A call for help and its taking back, as the product does it. @param {string} ours */
export async function pressOf(ours) {
  const { token } = await apiLogin(ours);
  const cookie = await webLogin(ours);
  const browser = { Cookie: cookie, Origin: ours, "Content-Type": "application/json" };
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  const body = JSON.stringify({ severity: "support", message: "Um pedido como outro qualquer." });
  return {
    /** The page with the button has just been loaded. */
    load: () => fetch(`${ours}/api/auth/me`, { headers }).then((answer) => answer.text()),
    press: () => post(`${ours}/api/patient/sos`, browser, body),
    async back(/** @type {string} */ text) {
      const { id } = JSON.parse(text).data;
      await post(`${ours}/api/patient/sos/${id}/cancel`, headers, JSON.stringify({ reason: "by_mistake" }));
    },
  };
}

/** @param {string} floor @param {string} how @param {string} room */
const sayOf = (floor, how, room) => () => post(`${floor}/${how}?room=${room}`, {}, JSON.stringify({ type: "said" }));

/** @param {string} floor @param {string} room */
export const saying = (floor, room) => ({
  say: sayOf(floor, "say", room),
  store: sayOf(floor, "store-and-say", room),
  alarm: sayOf(floor, "store-and-alarm", `${room}-alarm`),
});

export const isAlert = (/** @type {string} */ text) => text.startsWith('{"type":"sos-alert"');
export const isSaid = (/** @type {string} */ text) => text.startsWith('{"type":"said"');

/** @typedef {Record<"ours" | "echo" | "storing" | "alarming", import("ws").WebSocket[]>} Screens */

/** @param {number} ms */
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Presses on all sides by turns. @param {Screens} screens */
async function byTurns(screens, { load, press, back }, { say, store, alarm }, count) {
  /** @type {Record<keyof Screens, Press[]>} */
  const got = { ours: [], echo: [], storing: [], alarming: [] };
  for (let i = 0; i < count; i++) {
    await once(screens.echo, say, isSaid);
    const said = await once(screens.echo, say, isSaid);
    await once(screens.storing, store, isSaid);
    const stored = await once(screens.storing, store, isSaid);
    await once(screens.alarming, alarm, isSaid);
    const alarmed = await once(screens.alarming, alarm, isSaid);
    await wait(20); // that object puts its alarm back a moment later: it must not do so within our press
    await load();
    const pressed = await once(screens.ours, press, isAlert);
    await back(pressed.text);
    // What the press set going (calls, history) is let run down: a press in a crisis comes alone.
    await wait(150);
    if (i < 10) continue; // the first ones warm all up
    got.echo.push(said);
    got.storing.push(stored);
    got.alarming.push(alarmed);
    got.ours.push(pressed);
  }
  const { ours, echo, storing, alarming } = got;
  return {
    ours: figures(ours),
    echo: figures(echo),
    storing: figures(storing),
    alarming: figures(alarming),
    presses: count - 10,
  };
}

/** Boards of a clinic's admins, each on a device of its own. @param {string} floor @param {string} clinicId @param {number} count */
async function boards(floor, clinicId, count) {
  return Promise.all(
    Array.from({ length: count }, (_, i) => {
      const listener = {
        clinicId,
        shard: "CLINIC_0",
        memberId: `mem_bench_${i}`,
        role: "admin",
        sessionId: `ses_${i}`,
      };
      const about = encodeURIComponent(JSON.stringify({ ...listener, authorisedAt: Date.now() }));
      return socketTo(`${floor}/board?clinic=${clinicId}&listener=${encodeURIComponent(about)}`);
    }),
  );
}

/** @param {number} n */
const fixed = (n) => n.toFixed(n < 10 ? 2 : 0);

/** @typedef {Awaited<ReturnType<typeof byTurns>>} Measured @param {{ one: Measured, crowd: Measured, size: number }} measured */
async function report({ one, crowd, size }) {
  const row = (
    /** @type {string} */ name,
    /** @type {Measured} */ { ours, echo, storing, alarming },
    /** @type {"answered" | "framed"} */ what,
    goal = "–",
  ) =>
    `| ${name} | ${[echo, storing, alarming, ours].map((one) => `${fixed(one[what].p50)} / ${fixed(one[what].p99)}`).join(" | ")} | ${fixed(ours[what].p50 / echo[what].p50)}× | **${fixed(ours[what].p50 / storing[what].p50)}×** | ${fixed(ours[what].p50 / alarming[what].p50)}× | ${goal} |`;
  const lines = [
    "| | bare echo p50 / p99 ms | echo that stores p50 / p99 ms | … and sets an alarm p50 / p99 ms | ours p50 / p99 ms | ours ÷ bare, p50 | ours ÷ storing, p50 | ours ÷ with alarm, p50 | goal (÷ storing) |",
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    row("press → 201", one, "answered", "≤ 2×"),
    row("press → frame on the psychologist's board", one, "framed", "≤ 2.5×"),
    row(`press → the last of ${size} boards of a clinic`, crowd, "framed"),
  ];
  const head = [
    `Node ${process.version}, ${cpus().length} cores, client and Worker on the same ones; ${one.presses} presses by turns with the echo. The bare echo takes a POST, hands it`,
    "to an object and sends it to its sockets: no login, no database, nothing stored, nothing sealed; the one that stores keeps one row first, the last one also sets its alarm, as whoever must act on it should the process die. Ours knows the browser by its mark, goes through the whole request pipeline, seals and stores the alert and has it durable first. Each side is asked once, unmeasured, right before: the page has just been loaded.",
  ].join(" ");
  const folder = join(root, "bench/results");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "sos.md"), `# SOS: a press beside a bare echo\n\n${head}\n\n${lines.join("\n")}\n`);
  const json = { at: new Date().toISOString(), node: process.version, cores: cpus().length, one, crowd, size };
  await writeFile(join(folder, "sos.json"), `${JSON.stringify(json, null, 2)}\n`);
  console.log(`\n${head}\n\n${lines.join("\n")}\n`);
}

/** Everything that is measured of calls for help, in one run. @param {{ ours: string, floor: string, seconds: number }} options */
export async function measureSos({ ours, floor, seconds }) {
  const { token, user } = await apiLogin(ours, "psicologa@demo.test");
  const pressing = await pressOf(ours);
  const alone = {
    ours: [await socketTo(`${ours}/api/sos/socket`, { Authorization: `Bearer ${token}` })],
    echo: [await socketTo(`${floor}/echo?room=sos`)],
    storing: [await socketTo(`${floor}/storing-echo?room=sos`)],
    alarming: [await socketTo(`${floor}/storing-echo?room=sos-alarm`)],
  };
  process.stdout.write("· SOS: press → 201, press → frame… ");
  const one = await byTurns(alone, pressing, saying(floor, "sos"), 10 + Math.round(seconds * 12));
  for (const socket of Object.values(alone).flat()) socket.terminate();
  const size = 1000;
  process.stdout.write(`${size} boards… `);
  const crowded = {
    ours: await boards(floor, user.clinicId, size),
    echo: await Promise.all(Array.from({ length: size }, () => socketTo(`${floor}/echo?room=crowd`))),
    storing: await Promise.all(Array.from({ length: size }, () => socketTo(`${floor}/storing-echo?room=crowd`))),
    alarming: await Promise.all(Array.from({ length: size }, () => socketTo(`${floor}/storing-echo?room=crowd-alarm`))),
  };
  for (const socket of Object.values(crowded).flat()) socket.setMaxListeners(0);
  const crowd = await byTurns(crowded, pressing, saying(floor, "crowd"), 30);
  for (const socket of Object.values(crowded).flat()) socket.terminate();
  console.log("measured");
  await report({ one, crowd, size });
}
