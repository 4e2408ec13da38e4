import * as z from "zod";
import { openDeliverer } from "../../app/features/notifications/delivery/deliver.server";
import type { SendingEnd } from "../../app/features/notifications/delivery/send-claimed.server";
import { sendMail } from "../../app/features/notifications/mail/send-mail.server";
import { wakeWaiting } from "../../app/features/notifications/delivery/wake-waiting.server";
import type { Enclosures } from "../../app/features/notifications/delivery/enclosure";
import { everyEnclosure } from "../../app/registry/enclosures.server";
import { shardNames } from "../../app/platform/planes";
import { bothPlanes, type Job } from "../job-scope";
import { consume, type Outcome } from "./loop";

const enclosures = everyEnclosure.reduce<Enclosures>((all, more) => ({ ...all, ...more }), {});

/** A message of the queue as we wrote it. */
export const notificationMessage = z.discriminatedUnion("v", [
  z.object({ v: z.literal(1), mailId: z.string() }),
  z.object({ v: z.literal(2), plane: z.enum(shardNames), clinicId: z.string(), deliveryId: z.string() }),
  z.object({ v: z.literal(3), service: z.string(), most: z.int().min(1).max(1000) }),
]);

type Deliver = ReturnType<typeof openDeliverer>;

async function handle(job: Job, deliver: Deliver, body: z.output<typeof notificationMessage>): Promise<Outcome> {
  switch (body.v) {
    case 1:
      return outcomeOf(await sendMail(job.directory, body));
    case 2:
      return outcomeOf(await deliver(body.plane, body));
    case 3: {
      const woken = await wakeWaiting(bothPlanes(job), body.service, body.most);
      if (woken === body.most && woken > 1) await job.scope.platform.sendNotifications([body]); // there may be more
      return "ack";
    }
  }
}

function outcomeOf(end: SendingEnd): Outcome {
  return end === "done" ? "ack" : end;
}

/**
 * Sends what the queue names by id, a whole batch side by side: what each asks of the databases is asked together with what the others
 * ask. What is given up is parked on the dead-letter queue and stands as failed in the database.
 */
export function consumeNotifications(batch: MessageBatch, job: Job): Promise<void> {
  const park = (body: unknown) => job.scope.platform.parkNotification(body);
  const deliver = openDeliverer(bothPlanes(job), enclosures);
  return consume(batch, notificationMessage, (body) => handle(job, deliver, body), { park, atOnce: 30 });
}
