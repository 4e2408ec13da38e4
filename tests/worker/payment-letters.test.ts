import { expect, test } from "vitest";
import { chooseMoneyReaders } from "~/features/billing/money/money-readers.server";
import { writeLetters } from "~/features/billing/letters/write-letters.server";
import { dueLetter } from "~/features/billing/letters/letter.policy";
import { readBilling } from "~/features/billing/money/read-billing.server";
import { settleCustomer } from "~/features/billing/subscription/settle-clinic.server";
import { subscription } from "~/features/billing/subscription/subscription.directory.table";
import { days, hours } from "~/lib/duration";
import type { PaidSubscription } from "~/platform/payments/payments";
import { bothPlanes } from "../../workers/job-scope";
import { relay } from "../../workers/crons/on-all-planes";
import { asAdmin } from "./callers";
import { noticesOf, reachable } from "./notices";
import { deliver, newPost } from "./post";
import { stripeOf, stripeSteps, type StripeStep } from "./stripe";

/** A clinic that pays by card, whose post stands in the test's hands; noon, far from quiet hours. */
async function payingClinic() {
  const post = newPost();
  const { world, job } = post;
  const truth: { subscriptions: PaidSubscription[] } = { subscriptions: [] };
  world.scope.platform.payments = { ...world.scope.platform.payments, ...stripeOf(truth) };
  const clinicId = await world.clinic("CLINIC_0", "free");
  const [sonia, rui] = [await world.person("admin", clinicId, "Sônia"), await world.person("admin", clinicId, "Rui")];
  for (const one of [sonia, rui]) await reachable(post, one);
  const begin = { state: "free" as const, cancelsAtEnd: false, checkedAt: 0, version: 1, createdAt: world.clock.now };
  await world.scope.directory.insert(subscription).values({ clinicId, customerId: "cus_1", ...begin });
  const ctx = bothPlanes(job);
  const happen = async (step: StripeStep, isTold = true) => {
    truth.subscriptions = stripeSteps[step](world.clock.now, truth.subscriptions) ?? truth.subscriptions;
    if (isTold) await settleCustomer(ctx, "cus_1");
  };
  const send = async () => {
    for (let round = 0; round < 3; round++) {
      await relay(job);
      await deliver(post);
    }
  };
  const letters = async () => (await noticesOf(post, sonia.memberId)).map(({ kind }) => kind);
  return { post, world, ctx, sonia, rui, clinicId, happen, send, letters };
}

test("a letter at days 0, 3, 7 and 14, each once whatever the clock does, to who sees the money; care is never named nor closed", async () => {
  const { post, world, ctx, sonia, rui, happen, send, letters } = await payingClinic();
  await happen("bought");
  expect(await writeLetters(ctx)).toBe(0);
  await happen("failed");
  const since = world.clock.now;
  const seen: [number, string[]][] = [];
  for (let hour = 0; hour <= 16 * 24; hour += 6) {
    world.clock.now = since + hours(hour);
    const before = (await letters()).length;
    await Promise.all([writeLetters(ctx), writeLetters(ctx)]);
    await writeLetters(ctx);
    const now = await letters();
    if (now.length > before) seen.push([hour / 24, now.slice(before)]);
  }
  expect(seen).toEqual([
    [0, ["payment.missing"]],
    [3, ["payment.missing_3"]],
    [7, ["payment.missing_7"]],
    [14, ["payment.ended"]],
  ]);
  await send();
  expect(post.sent.map(({ to }) => to).sort()).toEqual(
    [sonia, rui].flatMap((p) => Array.from({ length: 4 }, () => `${p.memberId.toLowerCase()}@caris.test`)).sort(),
  );
  expect(post.sent.map(({ subject }) => subject)).toEqual(Array(8).fill("Sobre o pagamento da CÁRIS"));
  expect(post.sent.map(({ text }) => text).join("\n")).not.toMatch(/paciente|diário|sessão|prontuário/i);
  const boss = asAdmin(world, sonia);
  expect(await readBilling(boss)).toMatchObject({ state: "past_due", has: { plan: { code: "free" } } });
});

test("none is written after it was paid, though nobody told us; what waits is taken back; the next missing payment begins anew", async () => {
  const { post, world, ctx, happen, send, letters } = await payingClinic();
  await happen("bought");
  await happen("failed");
  expect(await writeLetters(ctx)).toBe(1);
  await happen("paid", false); // its message was lost
  world.clock.now += days(3);
  expect(await writeLetters(ctx)).toBe(0); // Stripe was asked first
  await send();
  expect(await letters()).toEqual([]);
  expect(post.sent).toEqual([]);
  world.clock.now += days(30);
  await happen("failed");
  expect(await writeLetters(ctx)).toBe(1);
  await send();
  expect([await letters(), post.sent.length]).toEqual([["payment.missing"], 2]);
});

test("only who was chosen to see the money is written to, and after a pause of the clock one letter comes, not four", async () => {
  const { world, ctx, sonia, rui, post, happen } = await payingClinic();
  await chooseMoneyReaders(asAdmin(world, rui), []);
  await happen("bought");
  await happen("failed");
  world.clock.now += days(8);
  expect(await writeLetters(ctx)).toBe(1);
  expect(await writeLetters(ctx)).toBe(0);
  const kinds = async (memberId: string) => (await noticesOf(post, memberId)).map(({ kind }) => kind);
  expect([await kinds(rui.memberId), await kinds(sonia.memberId)]).toEqual([["payment.missing_7"], []]);
});

test("one clinic that Stripe does not answer for keeps no other from its letter", async () => {
  const { world, ctx, clinicId, happen, letters } = await payingClinic();
  await happen("bought");
  await happen("failed");
  const other = await world.clinic("CLINIC_1", "free");
  const first = {
    clinicId: other < clinicId ? other : `cli_0${other}`,
    customerId: "cus_down",
    state: "past_due" as const,
  };
  const row = { cancelsAtEnd: false, checkedAt: 0, version: 1, createdAt: 1, pastDueSinceAt: 1 };
  await world.scope.directory.insert(subscription).values({ ...first, ...row });
  const { payments } = world.scope.platform;
  const down = { ok: false as const, failure: "timeout" as const, status: null, retryable: true, retryAfter: null };
  world.scope.platform.payments = {
    ...payments,
    subscriptionsOf: (id) => (id === "cus_down" ? Promise.resolve(down) : payments.subscriptionsOf(id)),
  };
  await expect(writeLetters(ctx)).rejects.toThrow("billing.unavailable");
  expect(await letters()).toEqual(["payment.missing"]);
});

test("which letter is due depends on the day alone", () => {
  const kind = (written: number, now: number) => dueLetter(0, written, now)?.kind ?? null;
  expect([kind(0, -1), kind(0, 0), kind(1, days(3) - 1), kind(1, days(3))]).toEqual([
    ...[null, "payment.missing", null, "payment.missing_3"],
  ]);
  expect([kind(2, days(6)), kind(0, days(20)), kind(4, days(200))]).toEqual([null, "payment.ended", null]);
});
