import type { Scope } from "~/features/kernel/ctx";
import { log } from "~/platform/log";
import type { Platform } from "~/platform/platform";
import type { ShardName } from "~/platform/planes";

/** Messages a queue takes in one batch. */
const perBatch = 100;

/** Puts deliveries on the queue, by id. What the queue does not take is swept by cron: it stands in the database as due. */
export async function queueDeliveries(
  platform: Platform,
  plane: ShardName,
  { clinicId }: Scope,
  deliveries: { id: string }[],
): Promise<void> {
  try {
    for (let at = 0; at < deliveries.length; at += perBatch) {
      const part = deliveries.slice(at, at + perBatch);
      await platform.sendNotifications(part.map(({ id }) => ({ v: 2, plane, clinicId, deliveryId: id })));
    }
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown";
    log({ event: "relay.send_failed", plane: "notifications", count: deliveries.length, error: name });
  }
}
