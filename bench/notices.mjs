import { socketTo } from "./realtime.mjs";
import { apiLogin } from "./setup.mjs";

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
 * @param {{ mf: import("miniflare").Miniflare, clinicId: string, memberId: string, count: number }} options
 */
export async function throughConsumer({ mf, clinicId, memberId, count }) {
  const shard = await mf.getD1Database("CLINIC_0", "caris");
  const queue = await mf.getQueueProducer("NOTIFICATIONS", "caris");
  const ids = Array.from({ length: count }, (_, i) => `bench_${String(i).padStart(6, "0")}`);
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
  const started = performance.now();
  for (let at = 0; at < count; at += perBatch) {
    const bodies = ids.slice(at, at + perBatch).map((id) => {
      return { body: { v: 2, plane: "CLINIC_0", clinicId, deliveryId: `dlv_${id}` } };
    });
    await queue.sendBatch(bodies);
  }
  const open = shard.prepare("select count(*) as open from delivery where id like 'dlv_bench_%' and state = 'pending'");
  for (let left = count; left > 0; left = Number(await open.first("open")))
    await new Promise((resolve) => setTimeout(resolve, 50));
  const seconds = (performance.now() - started) / 1000;
  const sent = await shard
    .prepare("select count(*) as sent from delivery where id like 'dlv_bench_%' and state in ('sent', 'delivered')")
    .first("sent");
  return { perSecond: count / seconds, sent: Number(sent) };
}
