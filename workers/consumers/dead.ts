import { log } from "../../app/platform/log";

/** What a queue gave up on is logged by id; the rows behind it are still in the database and are swept by cron. */
export function consumeDead(batch: MessageBatch): void {
  for (const message of batch.messages) {
    log({ event: "queue.parked", queue: batch.queue, messageId: message.id, reason: "retries used up" });
    message.ack();
  }
}
