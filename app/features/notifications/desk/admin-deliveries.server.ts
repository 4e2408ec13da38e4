import { sql } from "drizzle-orm";
import type { AdminCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { placeAfter, toPage, type Page } from "~/lib/page";
import { dayAfter, localDay } from "~/lib/time/wall-clock";
import {
  findDelivery,
  listAttempts,
  listDeliveryRows,
  sumDeliveries,
  type DeliveryListRow,
} from "./admin-delivery.repo.server";
import { goesBySms, moveDeliveries } from "../delivery/delivery.repo.server";
import { delivery } from "../delivery/delivery.table";
import type { DeliveryFilter } from "../notices.schema";
import { queueDeliveries } from "../delivery/queue-deliveries.server";

/** Days that the counts of the page look back. */
export const countedDays = 7;

/** The clinic's deliveries, newest first: to whom, what kind, how it went; no words. @throws AppError `request.invalid` (cursor) */
export async function listDeliveries(
  ctx: AdminCtx,
  { status, limit, cursor }: DeliveryFilter,
): Promise<Page<DeliveryListRow>> {
  requireRole(ctx.actor, "admin");
  const after = placeAfter(cursor);
  const rows = await listDeliveryRows(ctx.clinic.db, ctx.actor, { state: status, after, limit: limit + 1 });
  return toPage(rows, limit, ({ createdAt: at, id }) => ({ at, id }));
}

/** Deliveries of the last seven days by channel and state. */
export async function countDeliveries(ctx: AdminCtx) {
  requireRole(ctx.actor, "admin");
  const since = dayAfter(localDay(ctx.now(), "UTC"), 1 - countedDays);
  return sumDeliveries(ctx.clinic.db, ctx.actor, since);
}

/** One delivery with its tries. @throws AppError `notices.delivery_not_found` */
export async function readDelivery(ctx: AdminCtx, { id }: { id: string }) {
  requireRole(ctx.actor, "admin");
  const [row, tries] = await Promise.all([
    findDelivery(ctx.clinic.db, ctx.actor, id),
    listAttempts(ctx.clinic.db, ctx.actor, id),
  ]);
  if (!row) throw new AppError("notices.delivery_not_found");
  return { ...row, tries };
}

/**
 * Sends a failed delivery again, with all its tries before it. One that is no longer failed is answered as it is.
 * @throws AppError `notices.delivery_not_found` | `notices.went_by_sms` when it went that way instead
 */
export async function retryDelivery(ctx: AdminCtx, { id }: { id: string }): Promise<DeliveryListRow> {
  requireRole(ctx.actor, "admin");
  const { clinic, actor } = ctx;
  const row = await findDelivery(clinic.db, actor, id);
  if (!row) throw new AppError("notices.delivery_not_found");
  if (row.state !== "failed") return row;
  if (row.channel === "whatsapp" && (await goesBySms(clinic.db, actor, row.noticeId)))
    throw new AppError("notices.went_by_sms");
  const failed = sql`${delivery.clinicId} = ${actor.clinicId} and ${delivery.id} = ${id} and ${delivery.state} = 'failed'`;
  const again = { state: "pending", cause: null, settledAt: null, attempts: 0, nextTryAt: ctx.now() } as const;
  await commit(clinic, {
    clinicId: actor.clinicId,
    statements: [...moveDeliveries(clinic.db, failed, again)],
    events: [],
    audit: { action: "notices.retry", entity: "delivery", entityId: id, subject: row.memberId },
  });
  await queueDeliveries(ctx.platform, clinic.plane, actor, [{ id }]);
  return { ...row, ...again };
}
