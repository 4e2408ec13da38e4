import * as z from "zod";
import { writeLooked } from "../../app/features/kernel/events/note-opening.server";
import { planeNames } from "../../app/platform/planes";
import type { Job } from "../job-scope";
import { handleEvents } from "./handle-events";
import { consume } from "./loop";

const looked = z.object({
  clinicId: z.string(),
  memberId: z.string(),
  role: z.string(),
  action: z.string(),
  entity: z.string(),
  reason: z.string().nullable(),
  ip: z.string(),
  userAgent: z.string(),
  requestId: z.string(),
  at: z.number(),
  eachTime: z.boolean(),
  rows: z.array(z.tuple([z.string(), z.string(), z.string(), z.string().nullable()])).min(1),
});

const message = z.object({
  v: z.literal(1),
  plane: z.enum(planeNames),
  ids: z.array(z.string()).max(100),
  looked: looked.optional(),
});

/**
 * Hands each committed event to its subscribers, once each as far as their receipts tell. What somebody was shown and could not be noted
 * at that moment is written to the audit here, as it was.
 */
export function consumeEvents(batch: MessageBatch, job: Job): Promise<void> {
  return consume(batch, message, async ({ plane, ids, looked: owed }) => {
    if (owed) await writeLooked(job.on(plane).db, owed);
    return ids.length > 0 ? handleEvents(job, plane, ids) : "ack";
  });
}
