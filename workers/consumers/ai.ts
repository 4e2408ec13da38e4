import * as z from "zod";
import { openLexicon } from "../../app/features/ai/redaction/lexicon";
import { runAsk } from "../../app/features/insights/asked/run-ask.server";
import { askRules } from "../../app/features/insights/ask-rules";
import { reflect } from "../../app/features/insights/reflection/reflect.server";
import { runTranscript } from "../../app/features/insights/transcript/run-transcript.server";
import { shardNames } from "../../app/platform/planes";
import type { Job } from "../job-scope";
import { consume } from "./loop";

const where = { plane: z.enum(shardNames), clinicId: z.string() };
/** A message of the queue as we wrote it: a patient's reflection or voice note, or what who cares for them asked for. */
const aiMessage = z.union([
  z.object({ v: z.literal(1), ...where, insightId: z.string() }),
  z.object({ v: z.literal(2), ...where, askId: z.string() }),
  z.object({ v: z.literal(3), ...where, transcriptId: z.string() }),
]);

function doOne(ctx: ReturnType<Job["shard"]>, message: z.output<typeof aiMessage>) {
  const { clinicId } = message;
  switch (message.v) {
    case 1:
      return reflect(ctx, { clinicId, id: message.insightId });
    case 2:
      return runAsk(ctx, askRules, { clinicId, id: message.askId });
    case 3:
      return runTranscript(ctx, { clinicId, id: message.transcriptId });
    default:
      return message satisfies never;
  }
}

/** Asks a model what the queue names by id. What is given up stands as "no analysis" in the database. */
export function consumeAi(batch: MessageBatch, job: Job): Promise<void> {
  return consume(
    batch,
    aiMessage,
    async (message) => {
      const ctx = job.shard(message.plane);
      await openLexicon(ctx.platform); // every answer is judged by its words, a voice note's too: before it is asked and paid for
      const end = await doOne(ctx, message);
      return end === "done" ? "ack" : end;
    },
    { atOnce: 4 },
  );
}
