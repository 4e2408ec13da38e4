import * as z from "zod";
import type { DataOf } from "~/features/kernel/events/event";

const own = z.strictObject({ patientId: z.string() });
/** `at`: the instant (ms) of the hour it is about; null for what is taken when needed. */
const ofHour = z.strictObject({ patientId: z.string(), at: z.int().nullable() });

/** What happens to what somebody takes or does: ids and instants, never a name. */
export const events = {
  "medication.added": own,
  "medication.changed": own,
  "medication.ended": own,
  "medication.marked": ofHour,
  "medication.reminder_due": ofHour,
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}
