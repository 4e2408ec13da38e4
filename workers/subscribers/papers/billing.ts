import { settleCustomer } from "../../../app/features/billing/subscription/settle-clinic.server";
import { letterKinds } from "../../../app/features/billing/letters/letter.policy";
import { isPaymentMissing } from "../../../app/features/billing/letters/write-letters.server";
import { mailPlatform } from "../../../app/features/notifications/mail/mail-platform.server";
import { withdrawNotices } from "../../../app/features/notifications/notice/withdraw-notices.server";
import { bothPlanes } from "../../job-scope";
import { effect, shardOf, textIn } from "../subscriber";

/** What Stripe has of a customer now, whatever the message said that brought us here. */
const settlePayments = effect("billing.settle", async (job, event) => {
  const customerId = textIn(event, "customerId");
  if (customerId !== undefined) await settleCustomer(bothPlanes(job), customerId);
});

/** It was paid, or has ended: what was written about a missing payment has lost its sense, and what waits to be sent is not sent. */
export const withdrawLetters = effect("notices.payment_settled", async (job, { clinicId }) => {
  // What is true now counts, not what the event says: another payment may be missing since.
  if (clinicId === null || (await isPaymentMissing(job.directory, { clinicId }))) return;
  await withdrawNotices(await shardOf(job, clinicId), { clinicId }, { subjectId: clinicId, kinds: letterKinds });
});

/** Money is to be sent back by hand: who runs the platform. */
const tellPlatformOfRefund = effect("mail.refund_owed", (job, event) =>
  mailPlatform(job.directory, event, "refund_owed"),
);

/** Who reacts to what Stripe says, and to what it cannot do. */
export const ofMoney = {
  "stripe.event_received": [settlePayments],
  "refund.owed": [tellPlatformOfRefund],
};
