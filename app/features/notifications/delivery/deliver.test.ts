import { expect, test, vi } from "vitest";
import { loginSession } from "~/features/identity/session/login-session.directory.table";
import { minutes } from "~/lib/duration";
import { refusal } from "~/platform/outside/outside";
import { outsideCaller } from "~/platform/outside/outside-call.server";
import { consumeDead } from "../../../../workers/consumers/dead";
import { consumeNotifications } from "../../../../workers/consumers/notifications";
import { sweep } from "../../../../workers/crons/on-all-planes";
import { rowsOf } from "../../../../tests/worker/diary";
import { allowPush, counts, deliveries, newsroom, tell } from "../../../../tests/worker/notices";
import { batchOf, deliver } from "../../../../tests/worker/post";

test("a provider that is down is tried again, longer each time, and the notice arrives once when it is back", async () => {
  const { post, world, patient } = await newsroom();
  await tell(post, patient, "care.started");
  post.answer.now = refusal("unreachable");
  const waits: number[] = [];
  for (let i = 0; i < 4; i++) {
    expect(await deliver(post)).toEqual(["retry"]);
    const [row] = await deliveries(post);
    waits.push((row?.nextTryAt ?? 0) - world.clock.now);
    world.clock.now = (row?.nextTryAt ?? 0) + minutes(1);
    await sweep(post.job);
  }
  for (const [i, wait] of waits.entries()) {
    expect(wait).toBeGreaterThanOrEqual(Math.round(2000 * 1.5 ** i));
    expect(wait).toBeLessThanOrEqual(Math.round(2500 * 1.5 ** i));
  }
  post.answer.now = { ok: true, providerId: "re_9" };
  await deliver(post);
  expect(await deliveries(post)).toMatchObject([{ state: "sent", providerId: "re_9", attempts: 5 }]);
  expect(new Set(post.sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  expect(await counts(post)).toEqual({ "email/sent": 1 });
});

test("a provider's Retry-After is respected", async () => {
  const { post, world, patient } = await newsroom();
  await tell(post, patient, "care.started");
  post.answer.now = refusal("rate_limited", 429, 600);
  await deliver(post);
  const [row] = await deliveries(post);
  expect((row?.nextTryAt ?? 0) - world.clock.now).toBeGreaterThanOrEqual(600_000);
});

test("after the last try a delivery is failed and parked; what is refused for good at once", async () => {
  const { post, world, patient } = await newsroom();
  await tell(post, patient, "care.started");
  post.answer.now = refusal("provider_error", 503);
  for (let i = 0; i < 20 && post.parked.length === 0; i++) {
    await deliver(post);
    world.clock.now += minutes(120);
    if (post.parked.length === 0) await sweep(post.job);
  }
  expect(await deliveries(post)).toMatchObject([{ state: "failed", cause: "provider_error", attempts: 12 }]);
  expect(post.parked).toHaveLength(1);
  post.answer.now = refusal("rejected", 422);
  await tell(post, patient, "care.ended");
  await deliver(post);
  expect((await deliveries(post)).map(({ state, attempts }) => `${state} ${attempts}`)).toEqual([
    "failed 12",
    "failed 1",
  ]);
  expect(await counts(post)).toEqual({ "email/failed": 2 });
});

test("a consumer killed in the middle loses nothing and the provider's key keeps it from doubling", async () => {
  const { post, world, patient } = await newsroom();
  await tell(post, patient, "care.started");
  const [queued] = post.notifications;
  post.answer.now = "dies after sending";
  expect(await deliver(post)).toEqual(["retry"]);
  post.answer.now = { ok: true, providerId: "re_1" };
  // Its lease still runs: neither the queue's redelivery nor the cron sends beside it.
  await consumeNotifications(batchOf("notifications", [queued]).batch, post.job);
  expect(await sweep(post.job)).toBe(0);
  expect(post.sent).toHaveLength(1);
  world.clock.now += minutes(4);
  expect(await sweep(post.job)).toBe(1);
  await deliver(post);
  expect(post.sent).toHaveLength(2);
  expect(new Set(post.sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  expect(await deliveries(post)).toMatchObject([{ state: "sent" }]);
});

test("a message whose lease ran out in the line before its provider is not sent by the one that waited and another", async () => {
  const { post, world, patient } = await newsroom();
  const breaker = {
    admit: () => Promise.resolve({ go: true as const, steady: true }),
    report: () => Promise.resolve(),
  };
  const calls: string[] = [];
  let letGo = () => undefined as void;
  const slowly = new Promise<void>((resolve) => (letGo = resolve));
  // Each consumer has a line of its own; the provider is slow for whoever comes first.
  const lineTo = (answer: Promise<void>) => {
    const outside = outsideCaller({ breaker, metrics: () => undefined, background: () => undefined });
    world.scope.platform.mailer.send = async ({ idempotencyKey, mayGo }) => {
      const call = { provider: "resend", repeatable: false, urgent: false, mayGo, read: () => null } as const;
      const request = async () => {
        calls.push(idempotencyKey);
        await answer;
        return new Request("data:text/plain,taken");
      };
      const answered = await outside.call({ ...call, request, failure: () => "rejected" });
      return !answered.ok && answered.failure === "overtaken" ? answered : { ok: true, providerId: idempotencyKey };
    };
  };
  for (let i = 0; i < 7; i++) await tell(post, patient, "care.started", String(i));
  lineTo(slowly);
  const waiting = deliver(post);
  await vi.waitFor(() => expect(calls).toHaveLength(6));
  world.clock.now += minutes(3);
  lineTo(Promise.resolve());
  await sweep(post.job);
  const last = post.notifications.filter((message) => message.v === 2 && !calls.includes(message.deliveryId));
  expect(last).toHaveLength(1);
  await consumeNotifications(batchOf("notifications", last).batch, post.job);
  expect(calls).toHaveLength(7);
  letGo();
  await waiting;
  expect(calls).toHaveLength(7);
  expect((await deliveries(post)).map(({ state }) => state)).toContain("sent");
});

test("a message whose lease ran down in the line takes it anew when its turn comes", async () => {
  const { post, world, patient } = await newsroom();
  await tell(post, patient, "care.started");
  world.scope.platform.mailer.send = async ({ mayGo }) => {
    world.clock.now += minutes(3);
    expect(await mayGo?.()).toBe(true);
    expect(await sweep(post.job)).toBe(0);
    return { ok: true, providerId: "re_1" };
  };
  await deliver(post);
  expect(await deliveries(post)).toMatchObject([{ state: "sent", attempts: 1 }]);
});

test("what the queue lost is swept, what it parked itself is marked failed", async () => {
  const { post, world, patient } = await newsroom();
  post.broken.notifications = true;
  await tell(post, patient, "care.started");
  post.broken.notifications = false;
  world.clock.now += minutes(2);
  expect(await sweep(post.job)).toBe(1);
  const [lost] = post.notifications;
  await consumeDead(batchOf("caris-notifications-dead", [lost, "garbage"]).batch, post.job);
  expect(await deliveries(post)).toMatchObject([{ state: "failed", cause: "retries_used_up" }]);
  expect(await deliver(post)).toEqual(["ack"]);
  expect(post.sent).toEqual([]);
});

test("a push goes to every browser once; one that is gone is forgotten; a retry reaches only the others", async () => {
  const { post, world, patient } = await newsroom();
  await Promise.all(["one", "two", "gone-three"].map((name) => allowPush(post, patient, name)));
  await tell(post, patient, "care.started");
  const answers = new Map([["https://push.test/two", refusal("timeout")]]);
  const send = world.scope.platform.push.send.bind(world.scope.platform.push);
  world.scope.platform.push.send = async (to, message, options) => {
    const made = await send(to, message, options);
    return answers.get(to.endpoint) ?? made;
  };
  await deliver(post);
  answers.clear();
  world.clock.now += minutes(5);
  await sweep(post.job);
  await deliver(post);
  expect(post.pushes.map(({ endpoint }) => endpoint.slice(18)).sort()).toEqual(["gone-three", "one", "two", "two"]);
  expect(post.pushes[0]?.message).toMatchObject({ title: "Você tem uma atualização", url: "/notices" });
  expect((await deliveries(post)).find(({ channel }) => channel === "push")).toMatchObject({ state: "sent" });
});

test("a browser whose login has ended is told nothing more, and forgotten", async () => {
  const { post, world, patient } = await newsroom();
  await allowPush(post, patient, "lent");
  await world.scope.directory.update(loginSession).set({ endedAt: 1 });
  await tell(post, patient, "care.started");
  await deliver(post);
  expect(post.pushes).toEqual([]);
  expect(await rowsOf("select id from push_subscription")).toEqual([]);
});

test("an SMS whose fate is unknown is not sent twice, unless somebody needs help", async () => {
  const { post, psychologist } = await newsroom();
  post.answer.now = refusal("timeout");
  await tell(post, psychologist, "sos.alert");
  await deliver(post);
  const states = (await deliveries(post)).map(({ channel, state }) => `${channel} ${state}`);
  expect(states).toEqual(["email pending", "sms pending"]);
  expect(post.texts[0]).toMatchObject({ urgent: true });
  expect(post.texts[0]?.statusCallback).toMatch(
    /^https:\/\/caris\.test\/api\/webhooks\/twilio\?plane=CLINIC_0&clinic=cli_/,
  );
});

test("each channel goes its own way: one that fails does not hold the others up", async () => {
  const { post, world, psychologist } = await newsroom();
  await allowPush(post, psychologist, "one");
  world.scope.platform.sms.send = () => Promise.reject(new Error("the adapter has a bug"));
  await tell(post, psychologist, "sos.alert");
  await deliver(post);
  const states = (await deliveries(post)).map(({ channel, state }) => `${channel} ${state}`);
  expect(states).toEqual(["email sent", "push sent", "sms pending"]);
});

test("200 notices while e-mail is down for a minute arrive once each when it is back", async () => {
  const { post, world, patient } = await newsroom();
  post.answer.now = refusal("unreachable");
  for (let i = 0; i < 200; i++) await tell(post, patient, "care.started", String(i));
  await deliver(post);
  const tried = post.sent.length;
  post.answer.now = { ok: true, providerId: "re_1" };
  for (let minute = 0; minute < 4; minute++) {
    world.clock.now += minutes(1);
    await sweep(post.job);
    await deliver(post);
  }
  expect(tried).toBe(200);
  expect(await counts(post)).toEqual({ "email/sent": 200 });
  expect(post.sent).toHaveLength(400);
  expect(new Set(post.sent.slice(200).map(({ idempotencyKey }) => idempotencyKey)).size).toBe(200);
}, 60_000);
