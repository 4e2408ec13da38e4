import * as z from "zod";
import type { DataOf } from "~/features/kernel/events/event";

const pair = z.strictObject({ patientId: z.string(), psychologistId: z.string() });

/** What happens to reports: ids, never what they say. */
export const events = {
  "report.kept": pair,
  "report.shared": pair,
  "report.unshared": pair,
  /** Kept by mistake, and never shown: it is gone. */
  "report.discarded": pair,
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}
