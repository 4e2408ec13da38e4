import * as z from "zod";
import type { DataOf } from "~/features/kernel/events/event";

const pair = z.strictObject({ patientId: z.string(), psychologistId: z.string() });

/** What happens to documents: ids, never words. */
export const events = {
  "document.issued": pair,
  "document.delivered": pair,
  "document.revoked": pair,
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}
