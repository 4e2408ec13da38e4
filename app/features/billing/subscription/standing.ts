import { planCodes, type PlanCode } from "~/features/plans/plan";
import { days } from "~/lib/duration";
import type { PaidSubscription } from "~/platform/payments/payments";

/** How a clinic stands with us, as the API says it. */
export const billingStates = ["trial", "active", "past_due", "cancelled", "free"] as const;
export type BillingState = (typeof billingStates)[number];

export type Interval = "month" | "year";

/** How long a plan holds on after a payment has failed: people are told at days 0, 3, 7 and 14. */
export const patience = days(14);

export type PriceName = { code: PlanCode; planVersion: number; interval: Interval };

/** What we call a price at Stripe: plan, version and term, so that a clinic keeps the version it bought. */
export function priceKeyOf({ code, planVersion, interval }: PriceName): string {
  return `caris_${code}_v${planVersion}_${interval}`;
}

/** What a price of ours is of; null for one that is not ours. */
export function readPriceKey(key: string | null): PriceName | null {
  const [, name, version, interval] = /^caris_([a-z]+)_v(\d{1,6})_(month|year)$/.exec(key ?? "") ?? [];
  const code = planCodes.find((one) => one === name);
  if (!code || version === undefined || interval === undefined) return null;
  return { code, planVersion: Number(version), interval: interval as Interval };
}

/** What Stripe's subscriptions of a clinic come to. */
export type Standing = {
  state: BillingState;
  subscriptionId: string | null;
  price: PriceName | null;
  periodEndAt: number | null;
  cancelsAtEnd: boolean;
  /** When what counts was bought. */
  startedAt: number | null;
  /** Since when a payment is missing. */
  pastDueSinceAt: number | null;
  /** When the plan that was paid ends (ms); `open`: not while this stands; `none`: nothing was paid, so nothing changes. */
  ends: number | "open" | "none";
};

/** The same kinds in the order in which one counts before another. */
const order: readonly PaidSubscription["state"][] = ["active", "trialing", "past_due", "unpaid", "paused", "canceled"];

const nothing: Standing = {
  ...{ state: "free", subscriptionId: null, price: null, periodEndAt: null, cancelsAtEnd: false },
  ...{ startedAt: null, pastDueSinceAt: null, ends: "none" },
};

/** The one that counts: the most alive, of equals the newest. Such as were never paid do not count. */
function counting(all: readonly PaidSubscription[]): PaidSubscription | undefined {
  const paid = all.filter(({ state }) => order.includes(state));
  const rank = ({ state }: PaidSubscription) => order.indexOf(state);
  return [...paid].sort((a, b) => rank(a) - rank(b) || b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1))[0];
}

/** How many of them take money: more than one is a mistake that a person mends. */
export function countLiving(all: readonly PaidSubscription[]): number {
  return all.filter(({ state }) => state === "active" || state === "trialing" || state === "past_due").length;
}

/** What was ordered and not yet paid (a boleto on its way) beside one that is paid: it must not become a second. None while nothing is paid. */
export function unpaidBeside(all: readonly PaidSubscription[]): string[] {
  return countLiving(all) === 0 ? [] : all.filter(({ state }) => state === "incomplete").map(({ id }) => id);
}

function stateAndEnd(one: PaidSubscription): Pick<Standing, "state" | "pastDueSinceAt" | "ends"> {
  switch (one.state) {
    case "active":
    case "trialing":
      return { state: "active", pastDueSinceAt: null, ends: one.cancelsAtEnd ? one.periodEndAt : "open" };
    case "past_due":
    case "unpaid":
      // A term begins though its invoice was not paid: that is when the payment began to be missing.
      return { state: "past_due", pastDueSinceAt: one.periodStartAt, ends: one.periodStartAt + patience };
    case "paused":
    case "canceled":
    case "incomplete":
    case "incomplete_expired":
      return { state: "cancelled", pastDueSinceAt: null, ends: one.endedAt ?? one.periodStartAt };
  }
}

/** How a clinic stands, out of all its subscriptions as they are now at Stripe. It depends on nothing else, so no order of messages can change it. */
export function standingOf(all: readonly PaidSubscription[]): Standing {
  const one = counting(all);
  if (!one) return nothing;
  const { id: subscriptionId, periodEndAt, cancelsAtEnd, createdAt: startedAt } = one;
  const price = readPriceKey(one.priceKey);
  return { ...stateAndEnd(one), subscriptionId, price, periodEndAt, cancelsAtEnd, startedAt };
}
