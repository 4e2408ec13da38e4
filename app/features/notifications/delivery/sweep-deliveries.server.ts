import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { minutes } from "~/lib/duration";
import { overdueDeliveries } from "./due.repo.server";

/** Deliveries queued by one run on one shard; a queue takes 100 messages in a batch. */
const mostAtOnce = 500;
const perBatch = 100;

/**
 * Queues deliveries that have been due for a minute: the queue lost them, or the consumer that had them died. Twice does no
 * harm. Run by cron. @returns how many
 */
export async function sweepDeliveries({ db, plane, platform, now }: ClinicCtx<SystemActor>): Promise<number> {
  const due = await overdueDeliveries(db, now() - minutes(1), mostAtOnce);
  for (let at = 0; at < due.length; at += perBatch) {
    const part = due.slice(at, at + perBatch);
    await platform.sendNotifications(part.map(({ clinicId, id }) => ({ v: 2, plane, clinicId, deliveryId: id })));
  }
  return due.length;
}
