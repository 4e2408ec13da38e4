import type { Env } from "../app/platform/env";
import { consumeAi } from "./consumers/ai";
import { consumeCopies } from "./consumers/copies";
import { consumeDead } from "./consumers/dead";
import { consumeEvents } from "./consumers/events";
import { consumeNotifications } from "./consumers/notifications";
import { openJob } from "./job-scope";

type QueueName =
  | "caris-events"
  | "caris-notifications"
  | "caris-ai"
  | "caris-copies"
  | "caris-events-dead"
  | "caris-notifications-dead";

/** A batch of a queue to its consumer. */
export async function handleQueue(batch: MessageBatch, env: Env, ctx: ExecutionContext): Promise<void> {
  const queue = batch.queue as QueueName;
  switch (queue) {
    case "caris-events":
      return consumeEvents(batch, openJob(env, ctx, "events", true));
    case "caris-notifications":
      return consumeNotifications(batch, openJob(env, ctx, "notifications", true));
    case "caris-ai":
      return consumeAi(batch, openJob(env, ctx, "ai"));
    case "caris-copies":
      return consumeCopies(batch, openJob(env, ctx, "copies"));
    case "caris-events-dead":
    case "caris-notifications-dead":
      return consumeDead(batch, openJob(env, ctx, "dead"));
    default:
      throw new Error(`no consumer for queue ${String(queue satisfies never)}`);
  }
}
