import * as z from "zod";
import type { DataOf } from "~/features/kernel/events/event";

const nothing = z.strictObject({});

/** What becomes of an erasure that somebody asked for: the event is of it, and names nobody. */
export const events = {
  "erasure.asked": nothing,
  "erasure.taken_back": nothing,
  "erasure.begun": nothing,
  "erasure.done": nothing,
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}
