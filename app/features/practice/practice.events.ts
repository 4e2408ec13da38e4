import * as z from "zod";
import type { DataOf } from "~/features/kernel/events/event";

/** That somebody has practised: not what, and not how they felt. */
export const events = { "practice.done": z.strictObject({ patientId: z.string() }) };

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}
