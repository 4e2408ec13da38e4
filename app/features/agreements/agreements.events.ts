import * as z from "zod";
import type { DataOf } from "~/features/kernel/events/event";

const pair = z.strictObject({ patientId: z.string(), psychologistId: z.string() });

/** What happens to agreements: ids, never words. */
export const events = {
  "agreement.text_saved": z.strictObject({ psychologistId: z.string() }),
  "agreement.sent": pair,
  "agreement.accepted": pair,
  "agreement.declined": pair,
  "agreement.withdrawn": pair,
  "agreement.revoked": pair,
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}
