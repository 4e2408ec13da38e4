import * as z from "zod";
import type { DataOf } from "~/features/kernel/events/event";
import { billingStates } from "./subscription/standing";

/** What happens to what clinics pay. */
export const events = {
  /** Stripe said that something of a customer's has changed; the aggregate is Stripe's own event, so that each is here once. */
  "stripe.event_received": z.strictObject({ type: z.string(), customerId: z.string() }),
  "subscription.opened": z.strictObject({}),
  "subscription.changed": z.strictObject({ state: z.enum(billingStates) }),
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}
