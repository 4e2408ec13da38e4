import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { asAdmin, refusalOf } from "../../../../tests/worker/callers";
import { buy, clinicNow, open } from "../../../../tests/worker/buying";
import { conduct, must, payAt, stripeNow } from "../../../../tests/worker/outside/payments";
import { resetSimulator, setFault } from "../../../../tests/worker/outside/simulator";
import type { AdminCtx } from "~/features/kernel/ctx";
import { domainEvent } from "~/features/kernel/events/domain-event.both.table";
import { membership } from "~/features/tenancy/login/membership.directory.table";
import { days, minutes } from "~/lib/duration";
import { buySchema, changeSchema } from "../billing.schema";
import { reconcile } from "../subscription/reconcile.server";
import { manualRefund, subscription } from "../subscription/subscription.directory.table";
import { changeTerm, previewTerm } from "./change-term.server";
import { endWithTerm } from "./end-term.server";
import { chooseMoneyReaders, readMoneyReaders } from "./money-readers.server";
import { finishManualRefund, listManualRefunds } from "./manual-refunds.server";
import { openInvoice } from "./open-invoice.server";
import { readPayerTaxId, setPayerTaxId } from "./payer-tax-id.server";
import { readBilling } from "./read-billing.server";
import { readLate } from "./read-late.server";
import { readTakeBack, takeBack } from "./take-back.server";
import { readWaysOut } from "./ways-out.server";

beforeEach(resetSimulator);

test("the first seven days: all the money goes back, the plan ends, and a second press, or two at once, is one", async () => {
  const at = await clinicNow();
  await buy(at);
  expect(await readBilling(at.boss)).toMatchObject({ state: "active", has: { plan: { code: "essencial" } } });
  expect(await readTakeBack(at.boss)).toMatchObject({ backCents: 7900, byHandCents: 0 });
  await Promise.all([refusalOf(takeBack(at.boss)), refusalOf(takeBack(at.boss))]);
  await takeBack(at.boss);
  at.world.clock.now = await stripeNow(); // the plan ends at a second of Stripe's clock, which ours has to have reached
  expect(await readBilling(at.boss)).toMatchObject({
    ...{ state: "cancelled", takeBackUntil: null, has: { plan: { code: "free" } } },
  });
  const charges = must(await at.payments.chargesOf(await at.customer()));
  expect(charges.map(({ amountCents, refundedCents }) => [amountCents, refundedCents])).toEqual([[7900, 7900]]);
  expect(await refusalOf(readWaysOut(at.boss))).toBe("billing.no_subscription");
  await buy(at); // whoever took it back may buy again
  expect((await readBilling(at.boss)).state).toBe("active");
});

test("who has paid and whose news is late buys no second plan: what Stripe has is asked before its page is opened", async () => {
  const at = await clinicNow();
  const { url } = await open(at.boss);
  expect(await payAt(url, "card")).toBe(303);
  // No message of Stripe's has come yet.
  expect(await refusalOf(open(at.boss, { plan: "profissional" }))).toBe("billing.has_subscription");
  expect(await readBilling(at.boss)).toMatchObject({ state: "active", has: { plan: { code: "essencial" } } });
  expect(must(await at.payments.subscriptionsOf(await at.customer()))).toHaveLength(1);
});

test("after the seventh day, by Brasília, nothing goes back; the next charge can still be cancelled, and that taken back", async () => {
  const at = await clinicNow();
  await buy(at);
  const { takeBackUntil: until } = await readBilling(at.boss);
  at.world.clock.now = until ?? 0;
  expect((await readWaysOut(at.boss)).back).not.toBeNull();
  at.world.clock.now += 1;
  expect(await refusalOf(takeBack(at.boss))).toBe("billing.too_late_to_take_back");
  expect((await readWaysOut(at.boss)).back).toBeNull();
  for (const ends of [true, true, false]) {
    await endWithTerm(at.boss, ends);
    expect((await readBilling(at.boss)).paid?.cancelsAtEnd).toBe(ends);
  }
});

test("what breaks off between the money and the end is gone on with by the next press", async () => {
  const at = await clinicNow();
  await buy(at);
  const whole = at.world.scope.platform.payments;
  at.world.scope.platform.payments = {
    ...whole,
    endNow: () => Promise.resolve({ ok: false, failure: "timeout", status: null, retryable: true, retryAfter: null }),
  };
  expect(await refusalOf(takeBack(at.boss))).toBe("billing.unavailable");
  expect((await readBilling(at.boss)).state).toBe("active");
  at.world.scope.platform.payments = whole;
  await takeBack(at.boss);
  expect((await readBilling(at.boss)).state).toBe("cancelled");
  expect(must(await at.payments.chargesOf(await at.customer()))).toMatchObject([{ refundedCents: 7900 }]);
});

test("a boleto is returned by hand: noted once for the platform, however often it is pressed", async () => {
  const at = await clinicNow();
  await buy(at, { method: "boleto" });
  expect((await readBilling(at.boss)).has.plan.code).toBe("free"); // ordered, and not paid yet
  const [ordered] = must(await at.payments.subscriptionsOf(await at.customer()));
  await conduct({ subscription: ordered?.id, step: "pay" });
  await at.settle();
  at.world.clock.now = await stripeNow();
  expect(await readTakeBack(at.boss)).toMatchObject({ backCents: 0, byHandCents: 7900 });
  await takeBack(at.boss);
  await takeBack(at.boss);
  const waiting = await at.boss.db.select().from(manualRefund);
  expect(waiting).toMatchObject([{ clinicId: at.clinicId, amountCents: 7900, doneAt: null }]);
  const owed = await at.boss.db.select().from(domainEvent).where(eq(domainEvent.type, "refund.owed"));
  expect(owed).toHaveLength(1); // the platform is written to once
  const runner = at.world.directory({ accountId: "acc_p", sessionId: "s", name: "P", platformRole: "admin" as const });
  expect(await listManualRefunds(runner)).toMatchObject([{ clinicName: "Clínica CLINIC_0", amountCents: 7900 }]);
  await finishManualRefund(runner, waiting[0]?.chargeId ?? "");
  expect(await listManualRefunds(runner)).toEqual([]);
  expect((await readBilling(at.boss)).state).toBe("cancelled");
});

test("a year by Pix is paid once, holds a year and renews nothing; it can be taken back, and paid again in its last month", async () => {
  const at = await clinicNow();
  expect(await refusalOf(open(at.boss, { method: "pix" }))).toBe("request.invalid");
  await buy(at, { interval: "year", method: "pix" });
  const bought = await readBilling(at.boss);
  expect(bought).toMatchObject({ state: "active", isOnce: true, has: { plan: { code: "essencial" } } });
  expect((bought.has.endsAt ?? 0) - at.world.clock.now).toBeGreaterThan(days(364));
  expect(await refusalOf(endWithTerm(at.boss, true))).toBe("billing.once_paid");
  expect(await refusalOf(open(at.boss, { interval: "year", method: "pix" }))).toBe("billing.once_paid");
  at.world.clock.now = (bought.has.endsAt ?? 0) - days(20);
  expect(await refusalOf(open(at.boss, { plan: "clinica", interval: "year", method: "pix" }))).toBe(
    "billing.once_paid",
  );
  const { url } = await open(at.boss, { interval: "year", method: "pix" });
  await payAt(url, "pix");
  await at.settle();
  const again = await readBilling(at.boss);
  expect((again.has.endsAt ?? 0) - (bought.has.endsAt ?? 0)).toBeGreaterThan(days(364));
  at.world.clock.now = await stripeNow();
  await takeBack(at.boss); // what was paid last: both came in today, both go back
  expect((await readBilling(at.boss)).state).toBe("cancelled");
});

test("a year that was paid at once ends without a word of Stripe's, and a lost message of one is found by the clock", async () => {
  const at = await clinicNow();
  const { url } = await open(at.boss, { interval: "year", method: "pix" });
  await payAt(url, "pix");
  const job = at.world.directory({ system: "test" });
  expect(await reconcile(job)).toBe(1);
  expect((await readBilling(at.boss)).state).toBe("active");
  expect(await reconcile(job)).toBe(0);
  at.world.clock.now += days(370);
  expect(await readBilling(at.boss)).toMatchObject({ state: "cancelled", has: { plan: { code: "free" } } });
  expect(await reconcile(job)).toBe(1);
  await buy(at); // and nothing stands in the way of the next
});

test("another plan: what it costs now is shown by Stripe's own count, charged as shown, and once", async () => {
  const at = await clinicNow();
  await buy(at);
  const shown = await previewTerm(at.boss, { plan: "clinica", interval: "month" });
  expect(shown.totalCents).toBeGreaterThan(21_000);
  expect(shown.totalCents).toBeLessThanOrEqual(22_000);
  expect((await readBilling(at.boss)).has.plan.code).toBe("essencial"); // looking changes nothing
  const wanted = { plan: "clinica" as const, interval: "month" as const };
  expect(await refusalOf(changeTerm(at.boss, { ...wanted, at: shown.at - minutes(31) }))).toBe("billing.preview_old");
  expect(await refusalOf(changeTerm(at.boss, { ...wanted, at: shown.at + days(9) }))).toBe("billing.preview_old");
  await changeTerm(at.boss, { ...wanted, at: shown.at });
  await changeTerm(at.boss, { ...wanted, at: shown.at });
  expect(await readBilling(at.boss)).toMatchObject({ state: "active", has: { plan: { code: "clinica" } } });
  const charged = must(await at.payments.chargesOf(await at.customer())).map(({ amountCents }) => amountCents);
  expect(charged.sort((a, b) => a - b)).toEqual([7900, shown.totalCents]);
  expect((await previewTerm(at.boss, wanted)).isSame).toBe(true);
  expect((await previewTerm(at.boss, { plan: "essencial", interval: "month" })).totalCents).toBeLessThan(0);
  expect((await previewTerm(at.boss, { plan: "clinica", interval: "year" })).totalCents).toBeGreaterThan(200_000);
  expect(await readTakeBack(at.boss)).toMatchObject({ backCents: 7900 + shown.totalCents });
});

test("of pages to pay that are opened one after another only the last can be paid; a coupon comes off", async () => {
  const at = await clinicNow();
  const [first, second] = [await open(at.boss), await open(at.boss, { plan: "clinica", interval: "year" })];
  await payAt(first.url, "card");
  expect(must(await at.payments.subscriptionsOf(await at.customer()))).toEqual([]);
  await payAt(second.url, "card?coupon=CARIS10");
  await at.settle();
  expect((await readBilling(at.boss)).invoices).toMatchObject([{ amountCents: 269_100 }]);
  expect(await refusalOf(open(at.boss))).toBe("billing.has_subscription");
});

test("pages that are opened at once close each other rather than be paid twice; the next one is good", async () => {
  const at = await clinicNow();
  const pages = await Promise.all(Array.from({ length: 4 }, () => open(at.boss, { plan: "clinica" })));
  await Promise.all(pages.map(({ url }) => payAt(url, "card")));
  expect(must(await at.payments.subscriptionsOf(await at.customer())).length).toBeLessThanOrEqual(1);
  await at.settle();
  if ((await readBilling(at.boss)).paid?.term !== "month") await buy(at);
  expect(must(await at.payments.chargesOf(await at.customer()))).toHaveLength(1);
});

test("who has two that charge all the same is put before a person; what holds is one of them", async () => {
  const at = await clinicNow();
  await buy(at);
  const price = { key: "caris_clinica_v1_month", productName: "x", amountCents: 29_900, interval: "month" as const };
  const urls = { successUrl: "https://caris.test/", cancelUrl: "https://caris.test/", key: crypto.randomUUID() };
  const order = { customerId: await at.customer(), ways: ["card"] as const, oncePriceKey: null, ...urls };
  const page = must(await at.payments.checkout({ ...order, priceId: must(await at.payments.priceOf(price)) }));
  await payAt(page, "card");
  expect(await refusalOf(at.settle())).toBe("billing.two_subscriptions");
  expect((await readBilling(at.boss)).state).toBe("active");
  at.world.clock.now = await stripeNow();
  await takeBack(at.boss); // all of it, and the one that counts ends
  expect(must(await at.payments.chargesOf(await at.customer())).every((one) => one.refundedCents > 0)).toBe(true);
});

test("a CPF, a CNPJ, one with letters: checked here, kept at Stripe alone, the last one counts", async () => {
  const at = await clinicNow();
  expect(await readPayerTaxId(at.boss)).toBe("");
  for (const wrong of ["", "529.982.247-24", "111.111.111-11", "12ABC34501DE36", "<script>", "0".repeat(60)])
    expect(await refusalOf(setPayerTaxId(at.boss, wrong)), wrong).toBe("request.invalid");
  for (const [typed, written] of [
    ["52998224725", "529.982.247-25"],
    ["11.222.333/0001-81", "11.222.333/0001-81"],
    ["12abc34501de35", "12.ABC.345/01DE-35"],
    ["12ABC34501DE35", "12.ABC.345/01DE-35"],
  ] as const) {
    await setPayerTaxId(at.boss, typed);
    expect(await readPayerTaxId(at.boss)).toBe(written);
  }
  expect(JSON.stringify(await at.boss.db.select().from(subscription))).not.toContain("ABC345");
});

test("another clinic's admin finds nothing of this one: no invoice, no subscription, no customer", async () => {
  const at = await clinicNow();
  await buy(at);
  const [mine] = (await readBilling(at.boss)).invoices;
  expect(await openInvoice(at.boss, mine?.id ?? "", "pdf")).toMatch(/\/stripe\/invoices\/in_\w+\/pdf$/);
  const other = asAdmin(at.world, await at.world.person("admin", await at.world.clinic("CLINIC_1", "free"), "Zoe"));
  expect(await refusalOf(openInvoice(other, mine?.id ?? "", "pdf"))).toBe("billing.invoice_not_found");
  for (const act of [takeBack, readWaysOut, (ctx: AdminCtx) => endWithTerm(ctx, true)])
    expect(await refusalOf(act(other))).toBe("billing.no_subscription");
  const theirs = await open(other);
  expect(await payAt(theirs.url, "card")).toBe(303);
  await at.settle();
  expect((await readBilling(at.boss)).invoices).toHaveLength(1);
});

test("the clinic chooses who sees its money; whoever chooses stays, and the last one out locks nobody out", async () => {
  const at = await clinicNow();
  const rui = await at.world.person("admin", at.clinicId, "Rui");
  const other = asAdmin(at.world, rui);
  expect((await readMoneyReaders(other)).all).toBe(true);
  await chooseMoneyReaders(at.boss, ["acc_of_nobody"]);
  const acts = [
    readBilling,
    readMoneyReaders,
    takeBack,
    readPayerTaxId,
    (ctx: AdminCtx) => open(ctx),
    (ctx: AdminCtx) => previewTerm(ctx, { plan: "clinica", interval: "year" }),
    (ctx: AdminCtx) => openInvoice(ctx, "in_1", "pdf"),
    (ctx: AdminCtx) => chooseMoneyReaders(ctx, "all"),
    (ctx: AdminCtx) => setPayerTaxId(ctx, "52998224725"),
  ];
  for (const act of acts) expect(await refusalOf(act(other))).toBe("billing.not_a_reader");
  expect(await readLate(other)).toBeNull();
  expect((await readBilling(at.boss)).has.plan.code).toBe("free");
  await at.boss.db.update(membership).set({ disabledAt: 1 }).where(eq(membership.id, at.boss.actor.memberId));
  expect((await readBilling(other)).has.plan.code).toBe("free");
});

test("a psychologist or a patient is refused at every one of them, and Stripe that is down is said and costs nothing", async () => {
  const at = await clinicNow();
  const person = await at.world.person("psychologist", at.clinicId);
  const asIf = asAdmin(at.world, person as never);
  for (const act of [readBilling, takeBack, readWaysOut, readMoneyReaders, (ctx: AdminCtx) => open(ctx)])
    expect(await refusalOf(act(asIf))).toBe("auth.forbidden");
  await buy(at);
  await setFault("stripe", "500");
  expect(await refusalOf(takeBack(at.boss))).toBe("billing.unavailable");
  expect((await readBilling(at.boss)).state).toBe("active"); // the page itself asks nobody
});

test("a price, a free plan or our own, somebody's customer or clinic cannot be asked for", () => {
  const form = { plan: "essencial", interval: "year", method: "card" };
  const more = { price: "price_1", cents: "1", customerId: "cus_2", clinicId: "cli_2", subscriptionId: "sub_2" };
  expect(buySchema.parse({ ...form, ...more })).toEqual(form);
  for (const plan of ["free", "house", "", "__proto__", "caris_essencial_v1_month"])
    expect(buySchema.safeParse({ ...form, plan }).success, plan).toBe(false);
  for (const change of [{ interval: "day" }, { method: "cash" }, { key: "x".repeat(101) }])
    expect(buySchema.safeParse({ ...form, ...change }).success).toBe(false);
  expect(changeSchema.safeParse({ ...form, at: "1e999" }).success).toBe(false);
});
