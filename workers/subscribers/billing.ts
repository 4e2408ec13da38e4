import { settleCustomer } from "../../app/features/billing/subscription/settle-clinic.server";
import { bothPlanes } from "../job-scope";
import { effect, textIn } from "./subscriber";

/** What Stripe has of a customer now, whatever the message said that brought us here. */
export const settlePayments = effect("billing.settle", async (job, event) => {
  const customerId = textIn(event, "customerId");
  if (customerId !== undefined) await settleCustomer(bothPlanes(job), customerId);
});
