import type { Anonymous } from "~/features/kernel/actor";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";

/**
 * Takes in what Stripe reports: checked, noted once by its own id, and answered at once. What it means is asked of Stripe when the note
 * is handled (`settleCustomer`): tried again for hours, and then shown to the platform, who can have it tried again.
 * @throws AppError `billing.webhook_refused` on a bad or old signature, `request.too_large`
 */
export async function receiveNews(
  ctx: DirectoryCtx<Anonymous>,
  call: { headers: Headers; body: string },
): Promise<void> {
  const reading = await ctx.platform.payments.readWebhook(call, ctx.now());
  if (!reading.ok) {
    // Signed by Stripe but of a form we do not know: it is not asked to send that again for three days.
    if (reading.refusal === "malformed") return;
    throw new AppError(reading.refusal === "too_large" ? "request.too_large" : "billing.webhook_refused", {
      detail: reading.refusal,
    });
  }
  const { eventId, type, customerId } = reading.report;
  if (customerId === null) return;
  try {
    await commit(ctx, {
      clinicId: null,
      statements: [],
      events: [{ type: "stripe.event_received", aggregateId: eventId, version: 1, data: { type, customerId } }],
      audit: [],
    });
  } catch (error) {
    // It is here already.
    if (!(error instanceof AppError && error.code === "kernel.conflict")) throw error;
  }
}
