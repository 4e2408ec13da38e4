import * as z from "zod";
import { advanceExport } from "../../app/features/privacy/copy/advance-export.server";
import { shardNames } from "../../app/platform/planes";
import { bothPlanes, type Job } from "../job-scope";
import { consume } from "./loop";

/** A message of the queue as we wrote it. */
const copyMessage = z.object({ v: z.literal(1), plane: z.enum(shardNames), clinicId: z.string(), id: z.string() });

/**
 * A turn of a copy of somebody's data, in a line of its own: events, which a person may be looking at a page for, never wait behind it.
 * What another worker has is left to it; what the queue loses or gives up, the job `take-up-copies` goes on with.
 */
export function consumeCopies(batch: MessageBatch, job: Job): Promise<void> {
  return consume(batch, copyMessage, async ({ plane, clinicId, id }) => {
    await advanceExport({ ...job.shard(plane), both: bothPlanes(job) }, clinicId, id);
    return "ack";
  });
}
