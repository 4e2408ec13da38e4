import type * as z from "zod";
import { log } from "../../app/platform/log";

/** What became of a message: done, try again (after so many seconds, if the handler knows), or never going to work. */
export type Outcome = "ack" | "retry" | { retryAfter: number } | { park: string };

type Park = (body: unknown) => Promise<void>;

/** Seconds before the nth delivery is tried again: growing, with jitter so that a crowd does not return together. */
export function retryDelay(attempts: number): number {
  return Math.min(2 ** attempts, 300) + Math.floor(Math.random() * 3);
}

/**
 * One loop for every queue: parse → handle → ack | retry | park. One bad message never holds the others up.
 * @param how.park puts a message that will never work where people look; without it the log alone tells
 * @param how.atOnce messages handled side by side, so that a slow provider is waited for together; 1 keeps their order
 */
export async function consume<S extends z.ZodType>(
  batch: MessageBatch,
  schema: S,
  handle: (body: z.output<S>) => Promise<Outcome>,
  { park = () => Promise.resolve(), atOnce = 1 }: { park?: Park; atOnce?: number } = {},
): Promise<void> {
  const waiting = [...batch.messages];
  const worker = async () => {
    for (let message = waiting.shift(); message; message = waiting.shift()) {
      const parsed = schema.safeParse(message.body);
      const outcome = parsed.success
        ? await attempt(batch.queue, message, () => handle(parsed.data))
        : { park: "unreadable" };
      await settle(batch.queue, message, outcome, park);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/**
 * The same for messages that are handled together, because what they ask for is the same or stands close together.
 * @param handle what becomes of each of the messages that can be read, in their order; one that fails is tried again, and no other
 */
export async function consumeTogether<S extends z.ZodType>(
  batch: MessageBatch,
  schema: S,
  handle: (bodies: z.output<S>[]) => Promise<Outcome>[],
): Promise<void> {
  const read = batch.messages.map((message) => ({ message, parsed: schema.safeParse(message.body) }));
  const outcomes = handle(read.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : [])));
  const settled = read.map(async ({ message, parsed }) => {
    const handled = parsed.success ? outcomes.shift() : undefined;
    const outcome = handled ? await attempt(batch.queue, message, () => handled) : { park: "unreadable" };
    await settle(batch.queue, message, outcome, () => Promise.resolve());
  });
  await Promise.all(settled);
}

async function settle(queue: string, message: Message, outcome: Outcome, park: Park): Promise<void> {
  if (outcome === "ack") return message.ack();
  if (outcome === "retry") return message.retry({ delaySeconds: retryDelay(message.attempts) });
  // A second more than the database says, so that the delivery is due when it comes.
  if ("retryAfter" in outcome) return message.retry({ delaySeconds: Math.min(outcome.retryAfter + 1, 43_200) });
  log({ event: "queue.parked", queue, messageId: message.id, reason: outcome.park });
  try {
    await park(message.body);
    message.ack();
  } catch {
    message.retry({ delaySeconds: retryDelay(message.attempts) });
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
