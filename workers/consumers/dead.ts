import { giveUpMail } from "../../app/features/notifications/mail/send-mail.server";
import { giveUpDelivery } from "../../app/features/notifications/delivery/give-up-delivery.server";
import { log } from "../../app/platform/log";
import { bothPlanes, type Job } from "../job-scope";
import { notificationMessage } from "./notifications";

/**
 * What a queue gave up on is logged by id. Events stand in the log until they are handled: the relay brings them again. What was to
 * be sent is marked failed; a delivery is where the clinic's admins see it and can send it again.
 */
export async function consumeDead(batch: MessageBatch, job: Job): Promise<void> {
  for (const message of batch.messages) {
    log({ event: "queue.parked", queue: batch.queue, messageId: message.id, reason: "retries used up" });
    const parsed = notificationMessage.safeParse(message.body);
    if (parsed.success && parsed.data.v === 2) await giveUpDelivery(bothPlanes(job), parsed.data.plane, parsed.data);
    if (parsed.success && parsed.data.v === 1) await giveUpMail(job.directory, parsed.data);
    message.ack();
  }
}
