import { expect, test } from "vitest";
import { sql } from "drizzle-orm";
import { endWithTerm } from "~/features/billing/money/end-term.server";
import { startCheckout } from "~/features/billing/money/start-checkout.server";
import { readBilling } from "~/features/billing/money/read-billing.server";
import { settleCustomer } from "~/features/billing/subscription/settle-clinic.server";
import { subscription } from "~/features/billing/subscription/subscription.directory.table";
import { delivery } from "~/features/notifications/delivery/delivery.table";
import { notice } from "~/features/notifications/notice/notice.table";
import { readOwnClinic } from "~/features/tenancy/settings/clinic-settings.server";
import { closeClinic, reopenClinic } from "~/features/tenancy/settings/close-clinic.server";
import { days, minutes } from "~/lib/duration";
import type { PaidSubscription } from "~/platform/payments/payments";
import { relay } from "../../workers/crons/on-all-planes";
import { asAdmin, refusalOf } from "./callers";
import { reachable } from "./notices";
import { deliver, newPost } from "./post";
import { stripeOf, stripeSteps } from "./stripe";

const down = { ok: false, failure: "timeout", status: null, retryable: true, retryAfter: null } as const;

/** A clinic that pays by the month, whose post and Stripe stand in the test's hands. */
async function payingClinic() {
  const post = newPost();
  const { world, job } = post;
  const truth: { subscriptions: PaidSubscription[]; isDown: boolean; asked: boolean[] } = {
    ...{ subscriptions: [], isDown: false, asked: [] },
  };
  world.scope.platform.payments = {
    ...world.scope.platform.payments,
    ...stripeOf(truth),
    setCancelsAtEnd: (id, cancelsAtEnd) => {
      if (truth.isDown) return Promise.resolve(down);
      truth.asked.push(cancelsAtEnd);
      truth.subscriptions = truth.subscriptions.map((one) => (one.id === id ? { ...one, cancelsAtEnd } : one));
      return Promise.resolve({ ok: true, value: undefined });
    },
  } as typeof world.scope.platform.payments;
  const clinicId = await world.clinic("CLINIC_0", "free");
  const sonia = await world.person("admin", clinicId, "Sônia");
  const row = { clinicId, customerId: "cus_1", state: "free" as const, cancelsAtEnd: false };
  await world.scope.directory.insert(subscription).values({ ...row, checkedAt: 0, version: 1, createdAt: 1 });
  truth.subscriptions = stripeSteps.bought(world.clock.now, []) ?? [];
  await settleCustomer(job.directory, "cus_1");
  const boss = asAdmin(world, sonia);
  await world.scope.directory
    .run(sql`insert into login_session (id, account_id, membership_id, kind, token_hash, ip, user_agent, created_at, last_seen_at, expires_at, proved_at)
    values (${sonia.ctx.actor.sessionId}, ${sonia.accountId}, ${sonia.memberId}, 'web', 't', '', '', ${world.clock.now}, ${world.clock.now}, ${world.clock.now + days(90)}, ${world.clock.now + days(1)})`);
  const settle = async () => {
    for (let round = 0; round < 4; round++) {
      await world.settled();
      await deliver(post);
      world.clock.now += minutes(1);
      await relay(job);
    }
  };
  const { name } = await readOwnClinic(boss);
  const told = async () => {
    const rows = await world.scope.shard("CLINIC_0").select().from(notice);
    return rows.map(({ memberId, kind }) => ({ memberId, kind }));
  };
  /** The password has just been given. */
  const close = async () => {
    await world.scope.directory.run(sql`update login_session set proved_at = ${world.clock.now}`);
    return closeClinic(boss, { name });
  };
  return { post, world, job, truth, clinicId, sonia, boss, settle, told, close };
}

test("everybody of a clinic that closes is told once, by neutral mail; taken back, they are told that; who was shut out is not", async () => {
  const { post, world, clinicId, sonia, boss, settle, told, close } = await payingClinic();
  const people = [
    sonia,
    await world.person("psychologist", clinicId, "Lia"),
    await world.person("patient", clinicId, "Ana"),
  ];
  for (const one of people) await reachable(post, one);
  const gone = await world.person("patient", clinicId, "Zé");
  await world.scope.shard("CLINIC_0").run(sql`update member set disabled_at = 1 where id = ${gone.memberId}`);
  const elsewhere = await world.person("patient", await world.clinic(), "Eva");
  await close();
  await settle();
  const ids = people.map(({ memberId }) => memberId).sort();
  expect((await told()).map(({ memberId }) => memberId).sort()).toEqual(ids);
  expect((await told()).map(({ kind }) => kind)).toEqual(Array(3).fill("clinic.closing"));
  expect(post.sent.map(({ subject }) => subject)).toEqual(Array(3).fill("Uma notícia sobre a sua conta na CÁRIS"));
  expect(post.sent.map(({ text }) => text).join()).not.toMatch(/encerr|paciente|prontuário|Clínica CLINIC/i);
  await reopenClinic(boss);
  await settle();
  const back = (await told()).filter(({ kind }) => kind === "clinic.reopened");
  expect(back.map(({ memberId }) => memberId).sort()).toEqual(ids);
  expect((await told()).map(({ memberId }) => memberId)).not.toContain(elsewhere.memberId);
});

test("100 people are told in turns, each once; closing taken back in between stops the rest", async () => {
  const { world, clinicId, settle, told, close, boss, post } = await payingClinic();
  const shard = world.scope.shard("CLINIC_0");
  const insert = (from: number, to: number) =>
    shard.run(sql`with recursive n(i) as (select ${from} union all select i + 1 from n where i < ${to})
      insert into member (clinic_id, id, account_id, role, name, sort_name, zone, created_at)
      select ${clinicId}, printf('mem_%05d', i), printf('acc_%05d', i), 'patient', 'P', 'p', 'America/Bahia', 1 from n`);
  await insert(1, 99); // more than one turn
  await close();
  await settle();
  expect(new Set((await told()).map(({ memberId }) => memberId)).size).toBe(100);
  expect(await told()).toHaveLength(100);
  await reopenClinic(boss);
  await settle();
  expect(await told()).toHaveLength(200);
  expect(await refusalOf(close())).toBe("tenancy.closed_lately"); // nobody is written to twice a day
  world.clock.now += days(1);
  await close();
  await world.settled();
  const first = post.events.splice(0);
  await reopenClinic(boss);
  await world.settled();
  post.events.unshift(...first);
  await settle();
  const all = await told();
  expect(all.filter(({ kind }) => kind === "clinic.closing")).toHaveLength(100); // the second asking was over before it was told
  expect(await shard.select().from(delivery)).toEqual([]); // nobody of them has a proved address
});

test("what the clinic pays ends with it, also while Stripe is down at first; taken back it goes on, and nothing that charges begins meanwhile", async () => {
  const { boss, truth, settle, close, world } = await payingClinic();
  truth.isDown = true;
  await close();
  await settle();
  expect(truth.asked).toEqual([]);
  truth.isDown = false;
  world.clock.now += minutes(30);
  await settle();
  expect(truth.asked).toEqual([true]);
  expect((await readBilling(boss)).paid?.cancelsAtEnd).toBe(true);
  expect(await refusalOf(endWithTerm(boss, false))).toBe("billing.clinic_closes");
  const wanted = { plan: "essencial", interval: "month", method: "card" } as const;
  expect(await refusalOf(startCheckout(boss, wanted, { back: "/admin/plan", key: "k" }))).toBe("billing.clinic_closes");
  await reopenClinic(boss);
  await settle();
  expect(truth.asked).toEqual([true, false]);
  expect((await readBilling(boss)).paid?.cancelsAtEnd).toBe(false);
});

test("who had cancelled before does not pay again because closing was taken back; one bought on an old page ends, too", async () => {
  const { boss, truth, settle, close, job, world } = await payingClinic();
  await endWithTerm(boss, true);
  await close();
  await settle();
  await reopenClinic(boss);
  await settle();
  expect(truth.asked).toEqual([true]);
  expect((await readBilling(boss)).paid?.cancelsAtEnd).toBe(true);
  truth.subscriptions = stripeSteps.ended(world.clock.now, truth.subscriptions) ?? [];
  await settleCustomer(job.directory, "cus_1");
  world.clock.now += days(1);
  await close();
  await settle();
  truth.subscriptions = stripeSteps.bought(world.clock.now, truth.subscriptions) ?? [];
  await settleCustomer(job.directory, "cus_1");
  await settle();
  expect(truth.asked).toEqual([true, true]);
});
