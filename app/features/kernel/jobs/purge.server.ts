import { lt } from "drizzle-orm";
import { deleteSome } from "~/db/delete-some";
import { days, hours } from "~/lib/duration";
import type { Ctx } from "../ctx";
import { eventReceipt } from "../events/domain-event.both.table";
import { idempotencyKey } from "../events/idempotency.both.table";

/** Rows of a table that one run of a clean-up removes at most. */
export const purgedPerRun = 500;

/**
 * Removes what has served its time on one plane: idempotency keys after 24 h, event receipts after 90 days. Run by cron.
 * @returns rows removed
 */
export async function purgeKernel({ db, now }: Pick<Ctx, "db" | "now">): Promise<number> {
  const [keys, receipts] = await db.batch([
    deleteSome(db, idempotencyKey, lt(idempotencyKey.createdAt, now() - hours(24)), purgedPerRun),
    deleteSome(db, eventReceipt, lt(eventReceipt.handledAt, now() - days(90)), purgedPerRun),
  ]);
  return keys.meta.changes + receipts.meta.changes;
}
