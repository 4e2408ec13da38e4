import { sql } from "drizzle-orm";
import * as z from "zod";
import type { Anonymous } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { onShard } from "~/features/tenancy/clinic/on-shard";
import { shardNames } from "~/platform/planes";
import { moveDeliveries, selectSent } from "./delivery.repo.server";
import { delivery } from "./delivery.table";
import { insteadBySms, nothingInstead } from "./instead-by-sms.server";
import { queueDeliveries } from "./queue-deliveries.server";

/** The marks we gave a message, as a provider gives them back. */
export const receiptMarks = z.object({
  plane: z.enum(shardNames),
  clinic: z.string().regex(/^cli_[0-9A-Z]{26}$/),
  delivery: z.string().regex(/^dlv_[0-9A-Z]{26}$/),
});

type Confirmed = { marks: unknown; outcome: "delivered" | "failed" | "other"; cause: string | null };

/**
 * Moves a delivery to "delivered" or "failed" as the provider's signed receipt says. Receipts come late, twice and out of order:
 * "delivered" is final, a failure after it changes nothing. What WhatsApp could not deliver goes by SMS, once. Unknown marks (an account's mail, another installation) are ignored.
 */
export async function settleReceipt(
  ctx: BothPlanesCtx<Anonymous>,
  { marks, outcome, cause }: Confirmed,
): Promise<void> {
  const parsed = receiptMarks.safeParse(marks);
  if (!parsed.success || outcome === "other") return;
  const { plane, clinic, delivery: id } = parsed.data;
  const onClinic = onShard(ctx, plane);
  const { db } = onClinic;
  // A receipt may overtake our own note that the message was sent; a failure only that of the first try, for it may speak of an earlier one.
  const open =
    outcome === "delivered"
      ? sql`${delivery.attempts} > 0 and ${delivery.state} in ('pending', 'sent', 'failed')`
      : sql`(${delivery.state} = 'sent' or (${delivery.state} = 'pending' and ${delivery.attempts} = 1))`;
  const which = sql`${delivery.clinicId} = ${clinic} and ${delivery.id} = ${id} and ${open}`;
  const settled =
    outcome === "delivered"
      ? ({ state: "delivered", cause: null, settledAt: ctx.now() } as const)
      : ({
          state: "failed",
          cause: cause === null ? "bounced" : `provider_${cause}`.slice(0, 60),
          settledAt: ctx.now(),
        } as const);
  const lost = outcome === "failed" ? await selectSent(db, { clinicId: clinic }, id) : undefined;
  const { statements, queue } = lost ? await insteadBySms(onClinic, lost) : nothingInstead;
  await db.batch([...moveDeliveries(db, which, settled), ...statements]);
  if (queue.length > 0) await queueDeliveries(ctx.platform, plane, { clinicId: clinic }, queue);
}
