import type { PlatformCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { listWaitingRefunds, markRefunded, type WaitingRefund } from "../subscription/subscription.repo.server";

/** What we owe by transfer, because Stripe does not return it; longest waiting first, at most 50. For the platform. */
export async function listManualRefunds(ctx: PlatformCtx): Promise<WaitingRefund[]> {
  return listWaitingRefunds(ctx.db);
}

/** Says that one of them was transferred; twice is once. */
export async function finishManualRefund(ctx: PlatformCtx, chargeId: string): Promise<void> {
  await commit(ctx, {
    clinicId: null,
    statements: [markRefunded(ctx.db, chargeId, ctx.now())],
    events: [],
    audit: { action: "billing.manual_refund", entity: "charge", entityId: chargeId },
  });
}
