import type { AdminCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { readsMoney } from "./money-readers.server";
import { findSubscription, listInvoices } from "../subscription/subscription.repo.server";

/** Invoices that are looked at: a year of months. */
const looked = 12;

/**
 * What a clinic owes for its plan and is late with: how many charges are open, and since when (ms). Null when nothing is, and for an
 * admin who was not chosen to see the clinic's money. One round trip.
 * @throws AppError `auth.forbidden`
 */
export async function readLate(ctx: AdminCtx): Promise<{ charges: number; since: number } | null> {
  requireRole(ctx.actor, "admin");
  const [reads, row, invoices] = await Promise.all([
    readsMoney(ctx),
    findSubscription(ctx.db, ctx.actor),
    listInvoices(ctx.db, ctx.actor, looked),
  ]);
  if (!reads || row?.state !== "past_due" || row.pastDueSinceAt === null) return null;
  const charges = invoices.filter(({ state }) => state === "open" || state === "uncollectible").length;
  return { charges: Math.max(1, charges), since: row.pastDueSinceAt };
}
