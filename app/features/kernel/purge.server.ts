import { inArray, lt } from "drizzle-orm";
import { days, hours } from "~/lib/duration";
import type { Ctx } from "./ctx";
import { eventReceipt } from "./event-receipt.table";
import { idempotencyKey } from "./idempotency.table";

/** Rows one run removes at most, so that no job holds a database's writer for long. */
const perRun = 500;

/**
 * Removes what has served its time on one plane: idempotency keys after 24 h, event receipts after 90 days. Run by cron.
 * @returns rows removed
 */
export async function purgeKernel(ctx: Pick<Ctx, "db" | "now">): Promise<number> {
  const { db } = ctx;
  const oldKeys = db
    .select({ key: idempotencyKey.key })
    .from(idempotencyKey)
    .where(lt(idempotencyKey.createdAt, ctx.now() - hours(24)))
    .limit(perRun);
  const oldReceipts = db
    .select({ id: eventReceipt.eventId })
    .from(eventReceipt)
    .where(lt(eventReceipt.handledAt, ctx.now() - days(90)))
    .limit(perRun);
  const [keys, receipts] = await db.batch([
    db.delete(idempotencyKey).where(inArray(idempotencyKey.key, oldKeys)).returning({ key: idempotencyKey.key }),
    db.delete(eventReceipt).where(inArray(eventReceipt.eventId, oldReceipts)).returning({ id: eventReceipt.eventId }),
  ]);
  return keys.length + receipts.length;
}
