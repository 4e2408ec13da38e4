import type * as z from "zod";
import { log } from "../../app/platform/log";

/** What became of a message: done, try again later, or never going to work. */
export type Outcome = "ack" | "retry" | { park: string };

/** Seconds before the nth delivery is tried again: growing, with jitter so that a crowd does not return together. */
export function retryDelay(attempts: number): number {
  return Math.min(2 ** attempts, 300) + Math.floor(Math.random() * 3);
}

/** One loop for every queue: parse → handle → ack | retry | park. One bad message never holds the others up. */
export async function consume<S extends z.ZodType>(
  batch: MessageBatch,
  schema: S,
  handle: (body: z.output<S>) => Promise<Outcome>,
): Promise<void> {
  for (const message of batch.messages) {
    const parsed = schema.safeParse(message.body);
    const outcome = parsed.success
      ? await attempt(batch.queue, message, () => handle(parsed.data))
      : { park: "unreadable" };
    if (outcome === "ack") message.ack();
    else if (outcome === "retry") message.retry({ delaySeconds: retryDelay(message.attempts) });
    else {
      log({ event: "queue.parked", queue: batch.queue, messageId: message.id, reason: outcome.park });
      message.ack();
    }
  }
}

async function attempt(queue: string, message: Message, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown";
    log({ event: "queue.retry", queue, messageId: message.id, attempts: message.attempts, error: name });
    return "retry";
  }
}
