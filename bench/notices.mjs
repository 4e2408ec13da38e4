import { createServer } from "node:http";
import { startDemo } from "../tests/demo-app.mjs";
import { cpuOfWorkerd } from "./cpu.mjs";
import { socketTo } from "./realtime.mjs";
import { apiLogin, freePort } from "./setup.mjs";

const perBatch = 100;

/**
 * From the answer of a committed comment to the frame on the patient's socket: over the `events` queue, as in the product.
 * @param {{ ours: string, token: string, patientId: string, rounds: number }} options
 * @returns {Promise<number[]>} ms
 */
export async function committedToFrame({ ours, token, patientId, rounds }) {
  const socket = await socketTo(`${ours}/api/realtime`, { Authorization: `Bearer ${token}` });
  const psychologist = await apiLogin(ours, "psicologa@demo.test");
  const headers = { Authorization: `Bearer ${psychologist.token}`, "Content-Type": "application/json" };
  const diary = `${ours}/api/psychologist/patients/${patientId}/diary`;
  const [entry] = (await (await fetch(diary, { headers })).json()).data;
  /** @type {number[]} */
  const latencies = [];
  for (let i = 0; i < rounds; i++) {
    const frame = new Promise((resolve) => {
      const listen = (/** @type {Buffer} */ text) => {
        if (JSON.parse(text.toString()).type !== "notification") return;
        socket.off("message", listen);
        resolve(performance.now());
      };
      socket.on("message", listen);
    });
    const body = JSON.stringify({ content: `Comentário ${i}` });
    const answer = await fetch(`${diary}/${entry.id}/comments`, { method: "POST", headers, body });
    if (answer.status !== 201) throw new Error(`commenting answered ${answer.status}`);
    const committed = performance.now();
    latencies.push(Math.max(0, (await frame) - committed));
  }
  socket.terminate();
  return latencies;
}

/**
 * Notices a second through the consumer: pending e-mails put on the queue at once, until the last is marked sent.
 * @param {{ mf: import("miniflare").Miniflare, clinicId: string, memberId: string, count: number, taken: () => number }} options
 * `taken` tells how many e-mails the provider has had
 */
export async function throughConsumer({ mf, clinicId, memberId, count, taken }) {
  const shard = await mf.getD1Database("CLINIC_0", "caris");
  const queue = await mf.getQueueProducer("NOTIFICATIONS", "caris");
  const run = Date.now().toString(36);
  const ids = Array.from({ length: count }, (_, i) => `bench_${run}_${String(i).padStart(6, "0")}`);
  const notice = shard.prepare(
    "insert into notice (clinic_id, id, member_id, kind, event_id, subject_id, created_at) values (?, ?, ?, 'care.started', ?, 'x', ?)",
  );
  const delivery = shard.prepare(
    "insert into delivery (clinic_id, id, notice_id, member_id, kind, channel, state, next_try_at, created_at) values (?, ?, ?, ?, 'care.started', 'email', 'pending', 0, ?)",
  );
  const now = Date.now();
  for (let at = 0; at < count; at += perBatch) {
    const part = ids.slice(at, at + perBatch);
    await shard.batch(
      part.flatMap((id) => [
        notice.bind(clinicId, `not_${id}`, memberId, `evt_${id}`, now),
        delivery.bind(clinicId, `dlv_${id}`, `not_${id}`, memberId, now),
      ]),
    );
  }
  const [before, cpuBefore, started] = [taken(), await cpuOfWorkerd(), performance.now()];
  for (let at = 0; at < count; at += perBatch) {
    const bodies = ids.slice(at, at + perBatch).map((id) => {
      return { body: { v: 2, plane: "CLINIC_0", clinicId, deliveryId: `dlv_${id}` } };
    });
    await queue.sendBatch(bodies);
  }
  const open = shard.prepare("select count(*) as open from delivery where id like 'dlv_bench_%' and state = 'pending'");
  const soon = () => new Promise((resolve) => setTimeout(resolve, 5));
  while (taken() - before < count) await soon(); // before that the database need not be asked
  while (Number(await open.first("open")) > 0) await soon();
  const seconds = (performance.now() - started) / 1000;
  const cpu = ((await cpuOfWorkerd()) - cpuBefore) / count;
  const sent = await shard
    .prepare("select count(*) as sent from delivery where id like 'dlv_bench_%' and state in ('sent', 'delivered')")
    .first("sent");
  return { perSecond: count / seconds, sent: Number(sent), cpu };
}

/** How long the provider takes for an e-mail (ms). */
const answeredIn = 5;

/** An e-mail provider that takes everything after that long, and sends no receipts. @returns {Promise<{ url: string, taken(): number, stop(): void }>} */
export function startMailProvider() {
  let taken = 0;
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      setTimeout(() => response.end(JSON.stringify({ id: `mail_${++taken}` })), answeredIn);
    });
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      resolve({ url: `http://127.0.0.1:${port}`, taken: () => taken, stop: () => void server.close() });
    });
  });
}

/** The consumer's rate, with a provider that is not the bottleneck. @param {number} count */
export async function measureNotices(count) {
  const provider = await startMailProvider();
  const direct = await freePort();
  const demo = await startDemo({
    ...(process.env.PROFILE_SCRIPT ? { script: process.env.PROFILE_SCRIPT } : {}),
    direct,
    assets: false,
    bindings: { RESEND_BASE_URL: provider.url },
  });
  try {
    const { clinicId, memberId } = (await apiLogin(`http://127.0.0.1:${direct}`)).user;
    await throughConsumer({ mf: demo.mf, clinicId, memberId, count: 100, taken: provider.taken }); // warms all up
    const before = provider.taken();
    const { perSecond, sent, cpu } = await throughConsumer({
      mf: demo.mf,
      clinicId,
      memberId,
      count,
      taken: provider.taken,
    });
    const mails = provider.taken() - before;
    console.log(
      `Notices through the consumer, e-mail answered in ${answeredIn} ms: ${perSecond.toFixed(0)}/s (${sent - 100} of ${count} sent, ${mails} mails, ${cpu.toFixed(2)} ms of CPU each)`,
    );
  } finally {
    await demo.stop();
    provider.stop();
  }
}
