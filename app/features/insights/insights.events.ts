import * as z from "zod";
import type { DataOf, NewEvent } from "~/features/kernel/events/event";

/** What happens with insights. */
export const events = {
  "insight.asked": z.strictObject({ patientId: z.string(), entryId: z.string() }),
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}

/** A patient asked for a reflection on an entry. */
export function insightAskedEvent(id: string, data: { patientId: string; entryId: string }): NewEvent {
  return { type: "insight.asked", aggregateId: id, version: 1, data };
}
