import * as z from "zod";
import type { DataOf } from "~/features/kernel/events/event";

const ofMember = z.strictObject({ memberId: z.string() });

/** How far an import, or what is taken along, is. Each turn of its work begins with the event of the one before. */
export const events = {
  "import.checked": ofMember,
  "import.advanced": ofMember,
  "import.finished": ofMember,
  "takeout.advanced": ofMember,
  "takeout.ready": ofMember,
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}
