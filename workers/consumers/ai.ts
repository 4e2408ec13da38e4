import * as z from "zod";
import { runAsk } from "../../app/features/insights/asked/run-ask.server";
import { askRules } from "../../app/features/insights/ask-rules";
import { reflect } from "../../app/features/insights/reflection/reflect.server";
import { shardNames } from "../../app/platform/planes";
import type { Job } from "../job-scope";
import { consume } from "./loop";

const where = { plane: z.enum(shardNames), clinicId: z.string() };
/** A message of the queue as we wrote it: a patient's reflection, or what who cares for them asked for. */
const aiMessage = z.union([
  z.object({ v: z.literal(1), ...where, insightId: z.string() }),
  z.object({ v: z.literal(2), ...where, askId: z.string() }),
]);

/** Asks a model what the queue names by id. What is given up stands as "no analysis" in the database. */
export function consumeAi(batch: MessageBatch, job: Job): Promise<void> {
  return consume(
    batch,
    aiMessage,
    async (message) => {
      const [ctx, { clinicId }] = [job.shard(message.plane), message];
      const end =
        message.v === 1
          ? await reflect(ctx, { clinicId, id: message.insightId })
          : await runAsk(ctx, askRules, { clinicId, id: message.askId });
      return end === "done" ? "ack" : end;
    },
    { atOnce: 4 },
  );
}
