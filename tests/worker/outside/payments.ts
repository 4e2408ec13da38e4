import { readConfig } from "~/platform/config.server";
import { durableBreaker } from "~/platform/outside/breaker.server";
import { outsideCaller } from "~/platform/outside/outside-call.server";
import type { Payments } from "~/platform/payments/payments";
import { stripePayments } from "~/platform/payments/stripe.server";
import { testEnv } from "../env";
import { simulator } from "./simulator";

/** Our own Stripe adapter, speaking to the simulator. */
export function simulatedPayments(): Payments {
  const breaker = durableBreaker(testEnv.CIRCUIT_BREAKER);
  const outside = outsideCaller({ breaker, metrics: () => undefined, background: () => undefined, timeLimit: 20_000 });
  return stripePayments({ ...readConfig(testEnv).payments, baseUrl: `${simulator}/stripe` }, outside);
}

/** What an answer brings; a failing one fails the test. */
export function must<T>(answer: { ok: true; value: T } | { ok: false; failure: string }): T {
  if (!answer.ok) throw new Error(answer.failure);
  return answer.value;
}

/** Makes something happen at Stripe: a step of a subscription, or days that pass there. */
export async function conduct(what: object): Promise<void> {
  const answer = await fetch(`${simulator}/stripe/simulator`, { method: "POST", body: JSON.stringify(what) });
  if (!answer.ok) throw new Error(`the simulator knows no ${JSON.stringify(what)}`);
}

/** Pays on the page of a checkout. @returns the status of that page: 303 leads back, 200 and more is a page that stays */
export async function payAt(url: string, how: "card" | "boleto" | "pix" | "card?coupon=CARIS10"): Promise<number> {
  return (await fetch(`${url}/${how}`, { redirect: "manual" })).status;
}

/** The instant (ms) by Stripe's own clock, which other tests may have moved on. */
export async function stripeNow(): Promise<number> {
  const answer = await fetch(`${simulator}/stripe/simulator`, { method: "POST", body: JSON.stringify({ days: 0 }) });
  const { now } = await answer.json<{ now: number }>();
  return now * 1000 + 999;
}
