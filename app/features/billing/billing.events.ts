import * as z from "zod";
import type { DataOf } from "~/features/kernel/events/event";
import { billingStates } from "./subscription/standing";

/** What happens to what clinics pay. */
export const events = {
  /** Stripe said that something of a customer's has changed; the aggregate is Stripe's own event, so that each is here once. */
  "stripe.event_received": z.strictObject({ type: z.string(), customerId: z.string() }),
  /** Money that somebody of the platform sends back by hand; the aggregate is what came in, so that each is here once. */
  "refund.owed": z.strictObject({}),
  "subscription.opened": z.strictObject({}),
  "subscription.changed": z.strictObject({ state: z.enum(billingStates) }),
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}
