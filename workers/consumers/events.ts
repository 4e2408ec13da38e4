import * as z from "zod";
import { planeNames } from "../../app/platform/planes";
import type { Job } from "../job-scope";
import { handleEvents } from "./handle-events";
import { consume } from "./loop";

const message = z.object({
  v: z.literal(1),
  plane: z.enum(planeNames),
  ids: z.array(z.string()).min(1).max(100),
});

/** Hands each committed event to its subscribers, once each as far as their receipts tell. */
export function consumeEvents(batch: MessageBatch, job: Job): Promise<void> {
  return consume(batch, message, ({ plane, ids }) => handleEvents(job, plane, ids));
}
