import * as z from "zod";
import type { DataOf } from "~/features/kernel/events/event";

const nothing = z.strictObject({});

/** How far a person's move into a clinic is. */
export const events = {
  "clinic_move.opened": nothing,
  "clinic_move.chosen": nothing,
  "clinic_move.advanced": nothing,
  "clinic_move.finished": nothing,
  "clinic_move.declined": nothing,
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}
