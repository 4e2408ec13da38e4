import type { DirectoryCtx, Scope } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import type { PaidCharge } from "~/platform/payments/payments";
import { insertManualRefund } from "../subscription/subscription.repo.server";

/** Notes what Stripe cannot return, once for each that came in: the platform is told of it. */
export async function oweByHand(ctx: DirectoryCtx, { clinicId }: Scope, one: PaidCharge): Promise<void> {
  const row = { chargeId: one.id, clinicId, amountCents: one.amountCents - one.refundedCents, askedAt: ctx.now() };
  try {
    await commit(ctx, {
      clinicId,
      statements: [insertManualRefund(ctx.db, row)],
      events: [{ type: "refund.owed", aggregateId: `refund/${one.id}`, version: 1, data: {} }],
      audit: [],
    });
  } catch (error) {
    // Another press has noted it.
    if (!(error instanceof AppError && error.code === "kernel.conflict")) throw error;
  }
}
