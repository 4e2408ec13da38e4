import * as z from "zod";
import type { DataOf } from "~/features/kernel/events/event";

const ofMember = z.strictObject({ memberId: z.string() });

/** How far a copy of somebody's data is. Each turn of its making begins with the event of the one before. */
export const events = {
  "person_export.advanced": ofMember,
  "person_export.ready": ofMember,
  "person_export.failed": ofMember,
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}
