import * as z from "zod";
import { sendMail } from "../../app/features/notifications/send-mail.server";
import type { Job } from "../job-scope";
import { consume } from "./loop";

const message = z.object({ v: z.literal(1), mailId: z.string() });

/** Sends the mails whose ids the queue brings. A mail that must wait is left to the cron, which queues it when it is due. */
export function consumeNotifications(batch: MessageBatch, job: Job): Promise<void> {
  return consume(batch, message, async ({ mailId }) => {
    await sendMail(job.directory, { mailId });
    return "ack";
  });
}
