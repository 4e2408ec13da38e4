import type { AdminCtx } from "~/features/kernel/ctx";
import { readStorageMb } from "~/features/files/store/read-storage.server";
import { readClinicPlan, type ClinicPlan } from "~/features/plans/clinic-plan/read-clinic-plan.server";
import { readSeats } from "~/features/tenancy/seats/read-seats.server";
import { isOnce } from "../subscription/once-paid";
import type { BillingState } from "../subscription/standing";
import {
  findSubscription,
  listInvoices,
  type InvoiceRow,
  type SubscriptionRow,
} from "../subscription/subscription.repo.server";
import { takeBackUntil } from "../subscription/take-back.policy";
import { requireMoney } from "./money-readers.server";

export type Billing = {
  has: ClinicPlan;
  state: BillingState;
  /** What is paid for, if anything ever was. */
  paid: Pick<SubscriptionRow, "term" | "periodEndAt" | "cancelsAtEnd" | "pastDueSinceAt"> | null;
  /** Whether it was paid at once and renews nothing. */
  isOnce: boolean;
  /** Until when (ms) the purchase can be taken back; null: not, or not any more. */
  takeBackUntil: number | null;
  /** Storage in MB, not rounded. */
  used: { patients: number; psychologists: number; storageMb: number };
  invoices: Omit<InvoiceRow, "clinicId">[];
};

/** Invoices that are shown: five years of months. */
const shown = 60;

function stateOf(has: ClinicPlan, row: SubscriptionRow | undefined): BillingState {
  // A year that was paid at once ends without anybody saying so.
  if (row?.state === "active" && has.basis === "free" && has.over !== null) return "cancelled";
  if (row && row.state !== "free") return row.state;
  if (has.basis === "trial") return "trial";
  return has.basis === "granted" ? "active" : "free";
}

/** How a clinic stands with us: plan, payment, what is in use, invoices. For its admins alone. */
export async function readBilling(ctx: AdminCtx): Promise<Billing> {
  const [has, row, seats, storageMb, invoices] = await Promise.all([
    readClinicPlan(ctx, ctx.actor),
    findSubscription(ctx.db, ctx.actor),
    readSeats(ctx),
    readStorageMb(ctx.clinic),
    listInvoices(ctx.db, ctx.actor, shown),
    requireMoney(ctx), // refused by it, nothing of the rest is told
  ]);
  const paid = row && {
    term: row.term,
    periodEndAt: row.periodEndAt,
    cancelsAtEnd: row.cancelsAtEnd,
    pastDueSinceAt: row.pastDueSinceAt,
  };
  const told = invoices.filter(({ state }) => state !== "draft").map(({ clinicId: _, ...one }) => one);
  const state = stateOf(has, row);
  const isPaid = state === "active" || state === "past_due";
  const until = isPaid && row?.startedAt ? takeBackUntil(row.startedAt) : 0;
  return {
    ...{ has, state, isOnce: isOnce(row?.subscriptionId ?? null), takeBackUntil: until > ctx.now() ? until : null },
    ...{ paid: paid ?? null, used: { ...seats, storageMb }, invoices: told },
  };
}
