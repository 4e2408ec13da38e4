import type { AdminCtx } from "~/features/kernel/ctx";
import { readStorageMb } from "~/features/files/store/read-storage.server";
import { readClinicPlan, type ClinicPlan } from "~/features/plans/clinic-plan/read-clinic-plan.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { readSeats } from "~/features/tenancy/member/read-seats.server";
import type { BillingState } from "../subscription/standing";
import {
  findSubscription,
  listInvoices,
  type InvoiceRow,
  type SubscriptionRow,
} from "../subscription/subscription.repo.server";

export type Billing = {
  has: ClinicPlan;
  state: BillingState;
  /** What is paid for, if anything ever was. */
  paid: Pick<SubscriptionRow, "term" | "periodEndAt" | "cancelsAtEnd" | "pastDueSinceAt"> | null;
  /** Storage in MB, not rounded. */
  used: { patients: number; psychologists: number; storageMb: number };
  invoices: Omit<InvoiceRow, "clinicId">[];
};

/** Invoices that are shown: five years of months. */
const shown = 60;

function stateOf(has: ClinicPlan, row: SubscriptionRow | undefined): BillingState {
  if (row && row.state !== "free") return row.state;
  if (has.basis === "trial") return "trial";
  return has.basis === "granted" ? "active" : "free";
}

/** How a clinic stands with us: plan, payment, what is in use, invoices. For its admins alone. */
export async function readBilling(ctx: AdminCtx): Promise<Billing> {
  requireRole(ctx.actor, "admin");
  const [has, row, seats, storageMb, invoices] = await Promise.all([
    readClinicPlan(ctx, ctx.actor),
    findSubscription(ctx.db, ctx.actor),
    readSeats(ctx),
    readStorageMb(ctx.clinic),
    listInvoices(ctx.db, ctx.actor, shown),
  ]);
  const paid = row && {
    term: row.term,
    periodEndAt: row.periodEndAt,
    cancelsAtEnd: row.cancelsAtEnd,
    pastDueSinceAt: row.pastDueSinceAt,
  };
  const told = invoices.filter(({ state }) => state !== "draft").map(({ clinicId: _, ...one }) => one);
  return { has, state: stateOf(has, row), paid: paid ?? null, used: { ...seats, storageMb }, invoices: told };
}
