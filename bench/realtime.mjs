import { WebSocket } from "ws";

/** @typedef {{ clinicId: string, memberId: string }} Member */
/** @typedef {(member: Member, n: number) => unknown} Trigger makes something happen to a member; the frame carries `data.n` */

/** An open socket. @param {string} url @param {Record<string, string>} [headers] @returns {Promise<WebSocket>} */
export function socketTo(url, headers = {}) {
  const socket = new WebSocket(url.replace(/^http/, "ws"), { headers, perMessageDeflate: false });
  return new Promise((resolve, reject) => {
    socket.on("open", () => resolve(socket));
    socket.on("error", reject);
  });
}

/**
 * Does something again and again for some time, each time until the socket has heard of it.
 * @param {WebSocket} socket
 * @param {number} ms
 * @param {(n: number) => unknown} act
 * @param {(text: string, n: number) => boolean} hears
 * @returns {Promise<number[]>} ms from the act to the frame
 */
async function rounds(socket, ms, act, hears) {
  /** @type {number[]} */
  const latencies = [];
  let heard = (/** @type {string} */ _text) => undefined;
  const listen = (/** @type {Buffer} */ text) => heard(text.toString());
  socket.on("message", listen);
  const until = performance.now() + ms;
  while (performance.now() < until) {
    const n = next++;
    const started = performance.now();
    const frame = new Promise((resolve) => {
      heard = (text) => void (hears(text, n) && resolve(performance.now() - started));
    });
    await Promise.all([act(n), frame.then((latency) => latencies.push(latency))]);
  }
  socket.off("message", listen);
  return latencies;
}

let next = 1;

/**
 * An event's way to the member's socket, beside the round trip of a socket on an object that only echoes.
 * @param {{ name: string, goal: number | null, echo: string, ours: string, floor: string, token: string, member: Member, trigger: Trigger, tell?: (n: number) => unknown, seconds: number }} options
 * `tell` has somebody else make the object send, where it is not to echo what its own socket says
 * @returns {Promise<import("./report.mjs").Measured>}
 */
export async function measureRealtime({ name, goal, echo: path, ours, floor, token, member, trigger, tell, seconds }) {
  process.stdout.write(`· ${name}… `);
  const own = await socketTo(`${ours}/api/realtime`, { Authorization: `Bearer ${token}` });
  const echo = await socketTo(`${floor}${path}`);
  const half = (seconds * 1000) / 2;
  const publish = (/** @type {number} */ ms) =>
    rounds(
      own,
      ms,
      (n) => trigger(member, n),
      (text, n) => JSON.parse(text).data?.n === n,
    );
  const reflect = (/** @type {number} */ ms) =>
    rounds(
      echo,
      ms,
      tell ?? ((n) => echo.send(JSON.stringify({ type: "notification", data: { n } }))),
      (text, n) => JSON.parse(text).data?.n === n,
    );
  for (const warm of [reflect, publish]) await warm(800);
  /** @type {{ ours: number[], floor: number[] }} */
  const got = { ours: [], floor: [] };
  for (let i = 0; i < 2; i++) {
    got.floor.push(...(await reflect(half)));
    got.ours.push(...(await publish(half)));
  }
  for (const socket of [own, echo]) socket.terminate();
  console.log(`${got.ours.length} events`);
  return { name, connections: 1, goal, ...got, ms: seconds * 1000 };
}
