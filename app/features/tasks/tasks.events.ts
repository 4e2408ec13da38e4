import * as z from "zod";
import type { DataOf } from "~/features/kernel/events/event";

const pair = z.strictObject({ patientId: z.string(), psychologistId: z.string() });

/** What happens to tasks: ids and states, never words. */
export const events = {
  "task.given": pair,
  "task.changed": pair,
  "task.withdrawn": pair,
  "task.done": pair,
  "task.partly_done": pair,
  "task.declined": pair,
  "task.commented": pair,
  "task.reminder_due": pair,
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}
