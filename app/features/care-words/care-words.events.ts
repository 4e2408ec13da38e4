import * as z from "zod";
import type { DataOf } from "~/features/kernel/events/event";

const own = z.strictObject({ patientId: z.string() });

/** What happens to words of care: ids, never the words. */
export const events = {
  "care_word.kept": own,
  "care_word.changed": own,
  "care_word.removed": own,
  "care_word.given": z.strictObject({ patientId: z.string(), psychologistId: z.string() }),
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}
