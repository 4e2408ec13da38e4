import * as z from "zod";
import { deliver } from "../../app/features/notifications/deliver.server";
import { sendMail } from "../../app/features/notifications/send-mail.server";
import { shardNames } from "../../app/platform/platform";
import { bothPlanes, type Job } from "../job-scope";
import { consume, type Outcome } from "./loop";

/** A message of the queue as we wrote it. */
export const notificationMessage = z.discriminatedUnion("v", [
  z.object({ v: z.literal(1), mailId: z.string() }),
  z.object({ v: z.literal(2), plane: z.enum(shardNames), clinicId: z.string(), deliveryId: z.string() }),
]);

async function handle(job: Job, body: z.output<typeof notificationMessage>): Promise<Outcome> {
  if (body.v === 1) {
    // A mail that must wait is left to the cron, which queues it when it is due.
    await sendMail(job.directory, body);
    return "ack";
  }
  const fate = await deliver(bothPlanes(job), body.plane, body);
  if (fate === "done") return "ack";
  return "park" in fate ? fate : { retryAfter: fate.retryAfter };
}

/** Sends what the queue names by id. What is given up is parked on the dead-letter queue and stands as failed in the database. */
export function consumeNotifications(batch: MessageBatch, job: Job): Promise<void> {
  const park = (body: unknown) => job.scope.platform.parkNotification(body);
  return consume(batch, notificationMessage, (body) => handle(job, body), { park, atOnce: 6 });
}
