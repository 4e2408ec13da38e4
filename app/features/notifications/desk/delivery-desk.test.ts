import { expect, test } from "vitest";
import { minutes } from "~/lib/duration";
import { consumeNotifications } from "../../../../workers/consumers/notifications";
import { sweep } from "../../../../workers/crons/on-all-planes";
import { testEnv } from "../../../../tests/worker/env";
import { counts, deliveries, newsroom, tell } from "../../../../tests/worker/notices";
import { batchOf, deliver, type Post } from "../../../../tests/worker/post";
import { delivery } from "../delivery/delivery.table";

const toldTimes = async (post: Post, to: Parameters<typeof tell>[1], times: number) => {
  for (let i = 0; i < times; i++) await tell(post, to, "care.started", String(i));
};
const keys = (post: Post) => post.sent.map(({ idempotencyKey }) => idempotencyKey);

/** What some work asked of the databases. */
async function costOf({ world }: Post, work: () => Promise<unknown>) {
  const { meter } = world.scope.platform;
  const before = { ...meter };
  await work();
  return { queries: meter.queries - before.queries, rows: meter.rowsRead - before.rowsRead };
}

test("a batch is taken by one statement, and what ends at the same time is written down by three; rows of others are not read", async () => {
  const { post, patient, psychologist } = await newsroom();
  await toldTimes(post, psychologist, 60); // stands in every index, waits on
  const others = post.notifications.splice(0);
  await toldTimes(post, patient, 1);
  const one = await costOf(post, () => deliver(post));
  await toldTimes(post, patient, 30);
  const more = await costOf(post, () => deliver(post));
  expect([post.sent.length, others.length]).toEqual([30, 60]);
  expect(one.queries).toBe(6); // taken, whom it is for, where they are; counted, moved, the try
  expect(more.queries).toBeLessThanOrEqual(24); // not six each: it depends on which end together
  expect(more.rows / 29).toBeLessThan(one.rows);
});

test("killed in the middle of a batch: what was written down is not sent again, the rest is, under the same key", async () => {
  const { post, world, patient } = await newsroom();
  await toldTimes(post, patient, 12);
  const queued = [...post.notifications];
  let calls = 0;
  const send = world.scope.platform.mailer.send.bind(world.scope.platform.mailer);
  const killed = () => Promise.reject(new Error("isolate gone"));
  world.scope.platform.mailer.send = async (letter) => {
    const call = ++calls;
    if (call > 8) return killed(); // never got so far
    const receipt = await send(letter);
    return call > 4 ? killed() : receipt; // sent, but nobody could write it down
  };
  await deliver(post);
  world.scope.platform.mailer.send = send;
  const states = (await deliveries(post)).map(({ state }) => state);
  expect([states.filter((one) => one === "sent").length, states.length]).toEqual([4, 12]);
  const written = keys(post).slice(0, 4);
  // The leases still run: neither the queue's redelivery nor the cron sends beside them.
  await consumeNotifications(batchOf("notifications", queued).batch, post.job);
  expect([await sweep(post.job), post.sent.length]).toEqual([0, 8]);
  world.clock.now += minutes(4);
  expect(await sweep(post.job)).toBe(8);
  await deliver(post);
  await consumeNotifications(batchOf("notifications", queued).batch, post.job);
  expect(post.sent).toHaveLength(16);
  expect(new Set(keys(post)).size).toBe(12);
  for (const key of written) expect(keys(post).filter((one) => one === key)).toHaveLength(1);
  expect(await counts(post)).toEqual({ "email/sent": 12 });
});

test("a message that lies in a batch twice, and in two batches at once, is one mail", async () => {
  const { post, patient } = await newsroom();
  await toldTimes(post, patient, 3);
  const queued = post.notifications.splice(0);
  const consume = () => consumeNotifications(batchOf("notifications", [...queued, ...queued]).batch, post.job);
  await Promise.all([consume(), consume()]);
  expect(keys(post).sort()).toEqual([...new Set(keys(post))].sort());
  expect(post.sent).toHaveLength(3);
  expect(await counts(post)).toEqual({ "email/sent": 3 });
});

test("a receipt that is there before we have written down the sending stands, and is counted once", async () => {
  const { post, world, patient } = await newsroom();
  await toldTimes(post, patient, 2);
  let first = true;
  world.scope.platform.mailer.send = async ({ idempotencyKey }) => {
    if (first) {
      first = false;
      await testEnv.CLINIC_0.prepare("update delivery set state = 'delivered' where id = ?").bind(idempotencyKey).run();
    }
    return { ok: true, providerId: idempotencyKey };
  };
  await deliver(post);
  const rows = await deliveries(post);
  expect(rows.map(({ state }) => state).sort()).toEqual(["delivered", "sent"]);
  expect(rows.find(({ state }) => state === "sent")?.providerId).toBe(rows.find(({ state }) => state === "sent")?.id);
  const tries = await testEnv.CLINIC_0.prepare("select number, target, ok, provider_id from delivery_attempt").all();
  expect(tries.results).toHaveLength(2);
  expect(tries.results[0]).toMatchObject({ number: 1, target: "", ok: 1 });
});

test("what the database refuses to write of one is written of the others", async () => {
  const { post, world, patient } = await newsroom();
  await toldTimes(post, patient, 4);
  const [{ id: refused } = { id: "" }] = await world.scope.shard("CLINIC_0").select({ id: delivery.id }).from(delivery);
  await testEnv.CLINIC_0.exec(
    `create trigger refused before update of state on delivery when new.id = '${refused}' begin select raise(abort, 'SQLITE_ refused'); end`,
  );
  await deliver(post);
  await testEnv.CLINIC_0.exec("drop trigger refused");
  const states = (await deliveries(post)).map(({ id, state }) => (id === refused ? `refused ${state}` : state));
  expect(states.sort()).toEqual(["refused pending", "sent", "sent", "sent"]);
  expect(await counts(post)).toEqual({ "email/pending": 1, "email/sent": 3 });
});
