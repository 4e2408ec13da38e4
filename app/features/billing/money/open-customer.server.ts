import type { AdminCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { answered } from "../subscription/settle-clinic.server";
import {
  findPayer,
  findSubscription,
  insertSubscription,
  type SubscriptionRow,
} from "../subscription/subscription.repo.server";

/** The clinic as a customer of Stripe's, made when it is not one yet; two who press at once make one. @throws AppError `billing.unavailable` */
export async function openCustomer(ctx: AdminCtx): Promise<SubscriptionRow> {
  const { clinicId } = ctx.actor;
  const known = await findSubscription(ctx.db, { clinicId });
  if (known) return known;
  const payer = await findPayer(ctx.db, { clinicId }, ctx.actor.accountId);
  const customerId = answered(await ctx.platform.payments.createCustomer({ clinicId, ...payer }));
  try {
    await commit(ctx, {
      clinicId,
      statements: [insertSubscription(ctx.db, { clinicId, customerId, createdAt: ctx.now() })],
      events: [{ type: "subscription.opened", aggregateId: `sub:${clinicId}`, version: 1 }],
      audit: { action: "subscription.open", entity: "subscription", entityId: clinicId },
      onConflict: { "subscription.": "kernel.conflict" },
    });
  } catch (error) {
    if (!(error instanceof AppError && error.code === "kernel.conflict")) throw error;
  }
  const made = await findSubscription(ctx.db, { clinicId });
  if (!made) throw new AppError("billing.unavailable", { detail: "the customer is another clinic's" });
  return made;
}
