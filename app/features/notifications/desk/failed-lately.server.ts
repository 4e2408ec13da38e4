import { desc, gt, and, sql } from "drizzle-orm";
import type { PlatformActor, SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { days } from "~/lib/duration";
import { delivery } from "../delivery/delivery.table";

/** How far back failures are looked at. */
const lately = days(7);
const mostCounted = 1000;

/** Deliveries of a shard that failed for good lately and were not sent again, by channel and cause: never whose. At most 1,000 are counted, the newest. */
export type FailedLately = { channel: string; cause: string | null; clinics: number; count: number };

export async function readFailedLately({
  db,
  now,
}: Pick<ClinicCtx<SystemActor | PlatformActor>, "db" | "now">): Promise<FailedLately[]> {
  const failed = db
    .select({ channel: delivery.channel, cause: delivery.cause, clinicId: delivery.clinicId })
    .from(delivery)
    .where(and(sql`state = 'failed'`, gt(delivery.settledAt, now() - lately)))
    .orderBy(desc(delivery.settledAt))
    .limit(mostCounted)
    .as("failed");
  return db
    .select({
      channel: sql<string>`${failed.channel}`,
      cause: sql<string | null>`${failed.cause}`,
      clinics: sql<number>`count(distinct ${failed.clinicId})`,
      count: sql<number>`count(*)`,
    })
    .from(failed)
    .groupBy(failed.channel, failed.cause);
}
