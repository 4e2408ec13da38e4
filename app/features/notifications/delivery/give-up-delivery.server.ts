import { sql } from "drizzle-orm";
import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { onShard } from "~/features/tenancy/clinic/on-shard";
import type { ShardName } from "~/platform/planes";
import { moveDeliveries } from "./delivery.repo.server";
import { delivery } from "./delivery.table";

/** Marks a delivery failed that the queue gave up on, if it is still waiting. */
export async function giveUpDelivery(
  ctx: BothPlanesCtx<SystemActor>,
  plane: ShardName,
  { clinicId, deliveryId }: { clinicId: string; deliveryId: string },
): Promise<void> {
  const { db } = onShard(ctx, plane);
  const waiting = sql`${delivery.clinicId} = ${clinicId} and ${delivery.id} = ${deliveryId} and ${delivery.state} = 'pending'`;
  await db.batch(moveDeliveries(db, waiting, { state: "failed", cause: "retries_used_up", settledAt: ctx.now() }));
}
