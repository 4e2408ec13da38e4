import { lte, and, sql } from "drizzle-orm";
import type { ClinicCtx } from "~/features/kernel/ctx";
import type { SystemActor, PlatformActor } from "~/features/kernel/actor";
import { minutes } from "~/lib/duration";
import { delivery } from "./delivery.table";

/** What is due for longer (ms) was forgotten by the queue, or its provider does not answer. */
const lateAfter = minutes(5);
const mostCounted = 100;

/** Deliveries of a shard that should have gone out and have not (at most 101), and since when (ms) the oldest waits. */
export async function readOverdue({
  db,
  now,
}: Pick<ClinicCtx<SystemActor | PlatformActor>, "db" | "now">): Promise<{ waiting: number; since: number | null }> {
  const late = db
    .select({ nextTryAt: delivery.nextTryAt })
    .from(delivery)
    .where(and(sql`state in ('pending', 'held')`, sql`state = 'pending'`, lte(delivery.nextTryAt, now() - lateAfter)))
    .limit(mostCounted + 1)
    .as("late");
  const found = await db
    .select({ waiting: sql<number>`count(*)`, since: sql<number | null>`min(${late.nextTryAt})`.as("since") })
    .from(late)
    .get();
  return found ?? { waiting: 0, since: null };
}
