import * as z from "zod";
import type { DataOf } from "~/features/kernel/events/event";

const handover = z.strictObject({
  patientId: z.string(),
  /** Who cares now (null: a new care would begin), who would, and who proposed it: the first, or an admin. */
  fromId: z.string().nullable(),
  toId: z.string(),
  proposedBy: z.string(),
});

/** What happens to the care of a patient: ids, never words. */
export const events = {
  "care.cycle_set": z.strictObject({ patientId: z.string() }),
  "care.cycle_answered": z.strictObject({ patientId: z.string() }),
  "care.came_of_age": z.strictObject({ patientId: z.string() }),
  "care.guardian_recorded": z.strictObject({ patientId: z.string() }),
  "care.handover_proposed": handover,
  "care.handover_reminded": z.strictObject({ patientId: z.string(), handoverId: z.string() }),
  "care.handover_withdrawn": handover,
  "care.handover_accepted": handover,
  "care.handover_declined": handover,
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}
