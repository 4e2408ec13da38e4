import type { OutsideAnswer } from "../outside/outside-call.server";
import type { WebhookReading } from "../messages/webhook";

export const stripeStates = [
  "active",
  "trialing",
  "past_due",
  "unpaid",
  "paused",
  "incomplete",
  "incomplete_expired",
  "canceled",
] as const;

/** A subscription as Stripe has it at this moment. Instants in ms. */
export type PaidSubscription = {
  id: string;
  customerId: string;
  state: (typeof stripeStates)[number];
  /** Name of its price among ours; null for one that we did not make. */
  priceKey: string | null;
  periodStartAt: number;
  periodEndAt: number;
  cancelsAtEnd: boolean;
  endedAt: number | null;
  createdAt: number;
};

/** An invoice as Stripe has it. */
export type PaidInvoice = {
  id: string;
  number: string | null;
  state: "draft" | "open" | "paid" | "uncollectible" | "void";
  /** Centavos. */
  amountCents: number;
  createdAt: number;
  /** Pages of Stripe's: to pay or see it, and as PDF. */
  pageUrl: string | null;
  pdfUrl: string | null;
};

/** That something of a customer's has changed; what, is asked of Stripe. */
export type PaymentNews = { eventId: string; type: string; customerId: string | null };

export type NewPrice = {
  /** Our name for it: the same key is the same price. */
  key: string;
  productName: string;
  amountCents: number;
  interval: "month" | "year";
};

/** Stripe, or the local simulator, which speaks the same. Answers are values: what fails says how. */
export type Payments = {
  subscriptionsOf(customerId: string): Promise<OutsideAnswer<PaidSubscription[]>>;
  /** Every subscription there is, newest first, a page at a time. @param after id of the last one seen */
  subscriptionsAfter(after: string | null): Promise<OutsideAnswer<PaidSubscription[]>>;
  invoicesOf(customerId: string): Promise<OutsideAnswer<PaidInvoice[]>>;
  /** The same clinic is made once. */
  createCustomer(customer: { clinicId: string; name: string; email: string }): Promise<OutsideAnswer<string>>;
  /** The id of a price, made at Stripe when it is not there yet. */
  priceOf(price: NewPrice): Promise<OutsideAnswer<string>>;
  /** Address of the page where a subscription is paid. */
  checkout(order: {
    customerId: string;
    priceId: string;
    successUrl: string;
    cancelUrl: string;
    key: string;
  }): Promise<OutsideAnswer<string>>;
  /** Address of the page where a customer changes, pays and ends what they have. */
  portal(customer: { customerId: string; returnUrl: string }): Promise<OutsideAnswer<string>>;
  readWebhook(call: { headers: Headers; body: string }, now: number): Promise<WebhookReading<PaymentNews>>;
};
