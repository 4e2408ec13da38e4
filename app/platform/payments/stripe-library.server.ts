import type { Stripe } from "stripe";
import type { OutsideAnswer } from "../outside/outside-call.server";

/** Asks Stripe something. @param repeatable whether it may get this twice without doing it twice */
export type Ask = <T>(repeatable: boolean, work: (stripe: Stripe) => Promise<T | null>) => Promise<OutsideAnswer<T>>;

/** Stripe's SDK: loaded by who pays and never at start-up, for it is 240 kB of code. */
export async function stripeLibrary() {
  return (await import("stripe")).Stripe;
}
