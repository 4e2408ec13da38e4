import * as z from "zod";
import { reflect } from "../../app/features/insights/reflection/reflect.server";
import { shardNames } from "../../app/platform/planes";
import type { Job } from "../job-scope";
import { consume } from "./loop";

/** A message of the queue as we wrote it. */
const aiMessage = z.object({ v: z.literal(1), plane: z.enum(shardNames), clinicId: z.string(), insightId: z.string() });

/** Asks a model what the queue names by id. What is given up stands as "no analysis" in the database. */
export function consumeAi(batch: MessageBatch, job: Job): Promise<void> {
  return consume(
    batch,
    aiMessage,
    async ({ plane, clinicId, insightId }) => {
      const end = await reflect(job.shard(plane), { clinicId, id: insightId });
      return end === "done" ? "ack" : end;
    },
    { atOnce: 4 },
  );
}
