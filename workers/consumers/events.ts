import * as z from "zod";
import { isHandled, readEvents } from "../../app/features/kernel/event-log.server";
import { planeNames } from "../../app/platform/platform";
import type { Job } from "../job-scope";
import { subscriptions } from "../subscriptions";
import { consume } from "./loop";

const message = z.object({
  v: z.literal(1),
  plane: z.enum(planeNames),
  ids: z.array(z.string()).min(1).max(100),
});

/** Hands each committed event to its subscribers, once each as far as their receipts tell. */
export function consumeEvents(batch: MessageBatch, job: Job): Promise<void> {
  return consume(batch, message, async ({ plane, ids }) => {
    const on = job.on(plane);
    for (const event of await readEvents(on.db, ids)) {
      for (const subscriber of subscriptions[event.type] ?? []) {
        if (await isHandled(on.db, event.id, subscriber.name)) continue;
        await subscriber.handle(job, event, on);
      }
    }
    return "ack";
  });
}
