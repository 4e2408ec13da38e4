import * as z from "zod";
import type { DataOf } from "~/features/kernel/events/event";

const own = z.strictObject({ patientId: z.string() });

/** What happens to goals and their steps: ids, never words. */
export const events = {
  "goal.begun": own,
  "goal.changed": own,
  "goal.step_moved": own,
  "goal.step_joined": own,
  "goal.reviewed": own,
  "goal.ended": own,
  "goal.reopened": own,
  "goal.shown": own,
  "goal.hidden": own,
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}
