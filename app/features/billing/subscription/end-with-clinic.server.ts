import type { SystemActor } from "~/features/kernel/actor";
import type { DirectoryCtx, Scope } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { closesAtOf } from "~/features/tenancy/clinic/closes-at.server";
import { isOnce } from "./once-paid";
import { answered, settleCustomer } from "./settle-clinic.server";
import { findSubscription, updateSubscription, type SubscriptionRow } from "./subscription.repo.server";

type JobCtx = DirectoryCtx<SystemActor>;

async function note(ctx: JobCtx, { clinicId }: Scope, endsWithClinic: boolean): Promise<void> {
  await commit(ctx, {
    clinicId,
    statements: [updateSubscription(ctx.db, { clinicId }, { endsWithClinic })],
    events: [],
    audit: {
      action: endsWithClinic ? "subscription.end_with_clinic" : "subscription.go_on_with_clinic",
      ...{ entity: "subscription", entityId: clinicId, fields: ["ends_with_clinic"] },
    },
  });
}

/** Stripe's id of what runs and would renew. */
function runningOf({ state, subscriptionId }: SubscriptionRow): string | null {
  const runs = state === "active" || state === "past_due";
  return runs && subscriptionId !== null && !isOnce(subscriptionId) ? subscriptionId : null;
}

/**
 * What a clinic that closes pays ends with its term, so that nothing more is charged; when closing is taken back it goes on, if that is
 * why it was to end, and if its term is not over yet. What is true at this moment counts, whatever message came first. Harmless twice; one
 * that was bought on a page that had been opened before ends in the same way.
 * @throws AppError `billing.unavailable`, to be tried again
 */
export async function endWithClinic(ctx: JobCtx, { clinicId }: Scope): Promise<void> {
  const [closesAt, row] = await Promise.all([closesAtOf(ctx, { clinicId }), findSubscription(ctx.db, { clinicId })]);
  const subscriptionId = row && runningOf(row);
  if (!row || (closesAt === null && !row.endsWithClinic)) return;
  if (subscriptionId && closesAt !== null) {
    // Whoever had cancelled before has not asked for it to go on.
    if (row.cancelsAtEnd) return;
    if (!row.endsWithClinic) await note(ctx, { clinicId }, true);
    answered(await ctx.platform.payments.setCancelsAtEnd(subscriptionId, true));
    await settleCustomer(ctx, row.customerId);
    return;
  }
  if (closesAt !== null) return;
  if (subscriptionId) {
    answered(await ctx.platform.payments.setCancelsAtEnd(subscriptionId, false));
    await settleCustomer(ctx, row.customerId);
  }
  await note(ctx, { clinicId }, false);
}
