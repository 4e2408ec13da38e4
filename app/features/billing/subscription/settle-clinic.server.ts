import type { DirectoryCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { changePlan, type PlanChange } from "~/features/plans/clinic-plan/change-plan.server";
import { AppError } from "~/lib/app-error";
import type { OutsideAnswer } from "~/platform/outside/outside-call.server";
import type { PaidInvoice } from "~/platform/payments/payments";
import { endUnpaidBeside } from "./end-unpaid.server";
import { onceAsSubscription } from "./once-paid";
import { countLiving, standingOf, type Standing } from "./standing";
import { writeWhatIsTrue } from "./write-what-is-true";
import { findByCustomer, updateSubscription, writeInvoices, type SubscriptionRow } from "./subscription.repo.server";

/** What a provider answered. @throws AppError `billing.unavailable` */
export function answered<T>(answer: OutsideAnswer<T>): T {
  if (answer.ok) return answer.value;
  throw new AppError("billing.unavailable", { detail: answer.failure, retryAfter: answer.retryAfter ?? 30 });
}

/** What a page shows of a provider, or null while that does not answer: the page stands all the same, with what was typed. */
export async function unlessDown<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && error.code === "billing.unavailable") return null;
    throw error;
  }
}

/** What the plan becomes; null when nothing was paid, so that a trial goes on. @throws AppError `billing.unknown_price` */
function planChangeOf({ ends, price, subscriptionId }: Standing): PlanChange | null {
  if (ends === "none") return null;
  if (!price) throw new AppError("billing.unknown_price", { detail: subscriptionId ?? "" });
  const { code, planVersion } = price;
  return { code, planVersion, basis: "paid", endsAt: ends === "open" ? null : ends };
}

/** What of a standing is written down. */
function rowOf({ price, ends: _, ...said }: Standing) {
  const { code = null, planVersion = null, interval: term = null } = price ?? {};
  return { ...said, code, planVersion, term };
}

/** One writing of what Stripe says, held to what was read before it was asked. */
async function write(ctx: DirectoryCtx, row: SubscriptionRow, standing: Standing, invoices: PaidInvoice[]) {
  const { clinicId } = row;
  const version = row.version + 1;
  const change = planChangeOf(standing);
  const plan = change && (await changePlan(ctx, { clinicId }, change));
  const said = rowOf(standing);
  await commit(ctx, {
    clinicId,
    statements: [
      updateSubscription(ctx.db, { clinicId }, { ...said, checkedAt: ctx.now(), version }),
      ...writeInvoices(ctx.db, { clinicId }, invoices),
      ...(plan?.statements ?? []),
    ],
    events: [
      { type: "subscription.changed", aggregateId: `sub:${clinicId}`, version, data: { state: said.state } },
      ...(plan?.events ?? []),
    ],
    audit: { action: "subscription.settle", entity: "subscription", entityId: clinicId },
  });
}

/**
 * Makes what we hold of a customer what Stripe says now, whatever order, number or delay messages come in.
 * @throws AppError `billing.unavailable` | `billing.unknown_price` | `kernel.conflict` after many turns;
 * `billing.two_subscriptions`, once that is written, for a customer who pays twice: a person gives one back
 */
export async function settleCustomer(ctx: DirectoryCtx, customerId: string): Promise<void> {
  const { payments } = ctx.platform;
  let living = 0;
  await writeWhatIsTrue({
    read: () => findByCustomer(ctx.db, customerId), // nothing for who is not one of ours
    ask: () =>
      Promise.all([
        payments.subscriptionsOf(customerId),
        payments.invoicesOf(customerId),
        payments.chargesOf(customerId),
      ]),
    write: async (row, [subscriptions, invoices, charges]) => {
      const known = { customerId, subscriptions: answered(subscriptions), charges: answered(charges) };
      const all = [...known.subscriptions, ...onceAsSubscription(known.charges, ctx.now())];
      try {
        await write(ctx, row, standingOf(all), answered(invoices));
        living = countLiving(all);
        // Only now: whoever wrote last asked last, and what was ordered is ended beside what is written as paid.
        if (living > 0) await endUnpaidBeside(ctx, row, { ...known, subscriptions: all }, answered);
        return true;
      } catch (error) {
        if (error instanceof AppError && error.code === "kernel.conflict") return false;
        throw error;
      }
    },
  });
  if (living > 1) throw new AppError("billing.two_subscriptions", { detail: customerId });
}
