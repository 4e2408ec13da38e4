import * as z from "zod";
import type { DataOf, NewEvent } from "~/features/kernel/events/event";

/** What happens on the ways out of the app. */
export const events = {
  "whatsapp.opted_out": z.strictObject({ accountId: z.string(), inboundId: z.string() }),
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}

/** Somebody answered from the phone of an account that they want no messages. @param inboundId the provider's */
export function optedOutEvent(accountId: string, inboundId: string): NewEvent {
  return {
    type: "whatsapp.opted_out",
    aggregateId: `${accountId}/whatsapp/${inboundId}`,
    version: 1,
    data: { accountId, inboundId },
  };
}
