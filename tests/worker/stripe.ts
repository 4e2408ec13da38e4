import type { PaidCharge, Payments, PaidSubscription } from "~/platform/payments/payments";
import { days } from "~/lib/duration";

/** One thing that happens to a subscription at Stripe; null where it cannot happen now. */
type Step = (now: number, all: PaidSubscription[]) => PaidSubscription[] | null;

const month = days(30);

function changed(all: PaidSubscription[], id: string | undefined, change: Partial<PaidSubscription>) {
  return id === undefined ? null : all.map((one) => (one.id === id ? { ...one, ...change } : one));
}

const living = (all: PaidSubscription[], ...states: PaidSubscription["state"][]) =>
  all.findLast(({ state }) => states.includes(state));

const begin =
  (state: "incomplete" | "trialing" | "active", price = "caris_essencial_v1_month"): Step =>
  (now, all) => {
    if (living(all, "active", "trialing", "past_due", "unpaid")) return null;
    const term = { periodStartAt: now, periodEndAt: now + month, cancelsAtEnd: false, endedAt: null, createdAt: now };
    return [...all, { id: `sub_${all.length + 1}`, customerId: "cus_1", state, priceKey: price, ...term }];
  };

/** What can happen, as Stripe's subscriptions live. */
export const stripeSteps = {
  ordered: begin("incomplete"),
  tried: begin("trialing"),
  bought: begin("active"),
  boughtForYear: begin("active", "caris_clinica_v1_year"),
  firstPaid: (_, all) => changed(all, living(all, "incomplete", "trialing")?.id, { state: "active" }),
  failed: (now, all) => {
    const term = { periodStartAt: now, periodEndAt: now + month };
    return changed(all, living(all, "active")?.id, { state: "past_due", ...term });
  },
  gaveUp: (_, all) => changed(all, living(all, "past_due")?.id, { state: "unpaid" }),
  paid: (_, all) => changed(all, living(all, "past_due", "unpaid")?.id, { state: "active" }),
  upgraded: (_, all) => changed(all, living(all, "active")?.id, { priceKey: "caris_clinica_v1_month" }),
  renewed: (now, all) => changed(all, living(all, "active")?.id, { periodStartAt: now, periodEndAt: now + month }),
  cancelled: (_, all) => changed(all, living(all, "active")?.id, { cancelsAtEnd: true }),
  resumed: (_, all) => changed(all, living(all, "active")?.id, { cancelsAtEnd: false }),
  ended: (now, all) =>
    changed(all, living(all, "active", "past_due", "unpaid")?.id, { state: "canceled", endedAt: now }),
  refunded: (now, all) => changed(all, living(all, "active")?.id, { state: "canceled", endedAt: now }),
  expired: (_, all) => changed(all, living(all, "incomplete")?.id, { state: "incomplete_expired" }),
} satisfies Record<string, Step>;
export type StripeStep = keyof typeof stripeSteps;

/** The life that every history is made of. */
export const wholeLife: StripeStep[] = [
  ...(["tried", "firstPaid", "failed", "paid", "upgraded", "cancelled", "resumed", "refunded"] as const),
];

/** Stripe as far as we ask it, with one customer. */
export function stripeOf(truth: {
  subscriptions: PaidSubscription[];
  charges?: PaidCharge[];
}): Pick<Payments, "subscriptionsOf" | "invoicesOf" | "subscriptionsAfter" | "chargesOf" | "chargesSince"> {
  const own = () => Promise.resolve({ ok: true as const, value: [...truth.subscriptions] });
  return {
    subscriptionsOf: own,
    subscriptionsAfter: (after) => (after === null ? own() : Promise.resolve({ ok: true as const, value: [] })),
    chargesOf: () => Promise.resolve({ ok: true as const, value: [...(truth.charges ?? [])] }),
    chargesSince: (_, after) =>
      Promise.resolve({ ok: true as const, value: after === null ? [...(truth.charges ?? [])] : [] }),
    invoicesOf: () =>
      Promise.resolve({
        ok: true as const,
        value: truth.subscriptions.map(({ id, createdAt }) => {
          const links = { pageUrl: `https://pay.stripe.test/${id}`, pdfUrl: `https://pay.stripe.test/${id}.pdf` };
          return { id: `in_${id}`, number: "C-1", state: "paid" as const, amountCents: 7900, createdAt, ...links };
        }),
      }),
  };
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
