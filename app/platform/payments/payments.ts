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

/** How somebody pays. */
export const payWays = ["card", "boleto", "pix"] as const;
export type PayWay = (typeof payWays)[number];

/** Money that came in, as Stripe has it at this moment. */
export type PaidCharge = {
  id: string;
  customerId: string;
  /** Centavos. */
  amountCents: number;
  refundedCents: number;
  way: PayWay | "other";
  /** What was paid once and not as a subscription: the name of that price among ours. */
  oncePriceKey: string | null;
  createdAt: number;
};

/** What another plan would cost at this moment. */
export type ChangePreview = {
  /** Centavos that are charged at once; below zero: credit for the next invoices. */
  totalCents: number;
  /** What it is made of, in Stripe's words. */
  lines: { description: string; amountCents: number }[];
};

/** A Brazilian tax id: eleven digits of a CPF, fourteen signs of a CNPJ. */
export type TaxId = { kind: "cpf" | "cnpj"; signs: string };

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
  /** Null: paid once. */
  interval: "month" | "year" | null;
};

/** A change of a subscription to another price, counted to an instant that preview and change share (ms). */
export type PriceChange = { customerId: string; subscriptionId: string; priceId: string; at: number };

/** Stripe, or the local simulator, which speaks the same. Answers are values: what fails says how. */
export type Payments = {
  subscriptionsOf(customerId: string): Promise<OutsideAnswer<PaidSubscription[]>>;
  /** Every subscription there is, newest first, a page at a time. @param after id of the last one seen */
  subscriptionsAfter(after: string | null): Promise<OutsideAnswer<PaidSubscription[]>>;
  invoicesOf(customerId: string): Promise<OutsideAnswer<PaidInvoice[]>>;
  /** What came in from a customer, newest first; what failed or waits is not among it. */
  chargesOf(customerId: string): Promise<OutsideAnswer<PaidCharge[]>>;
  /** What came in from anybody since an instant (ms), newest first, a page at a time. */
  chargesSince(at: number, after: string | null): Promise<OutsideAnswer<PaidCharge[]>>;
  /** An invoice with its addresses, made anew by being asked: older ones end after a month. */
  invoiceOf(id: string): Promise<OutsideAnswer<PaidInvoice & { customerId: string | null }>>;
  /** The same clinic is made once. */
  createCustomer(customer: { clinicId: string; name: string; email: string }): Promise<OutsideAnswer<string>>;
  /** The id of a price, made at Stripe when it is not there yet. */
  priceOf(price: NewPrice): Promise<OutsideAnswer<string>>;
  /** Address of the page where a plan is paid. Pages of the customer's that were opened before lead nowhere any more, so that nobody pays twice. */
  checkout(order: {
    customerId: string;
    priceId: string;
    ways: readonly PayWay[];
    /** Paid once, not as a subscription: under which of our prices. */
    oncePriceKey: string | null;
    successUrl: string;
    cancelUrl: string;
    key: string;
  }): Promise<OutsideAnswer<string>>;
  /** Address of the page where a customer changes, pays and ends what they have. */
  portal(customer: { customerId: string; returnUrl: string }): Promise<OutsideAnswer<string>>;
  /** Whether a subscription ends with its term. */
  setCancelsAtEnd(subscriptionId: string, cancels: boolean): Promise<OutsideAnswer<true>>;
  /** Ends a subscription at this moment; twice is once. */
  endNow(subscriptionId: string): Promise<OutsideAnswer<true>>;
  /** Gives back all that is left of what came in; twice is once. */
  refund(chargeId: string): Promise<OutsideAnswer<true>>;
  previewChange(change: PriceChange): Promise<OutsideAnswer<ChangePreview>>;
  /** Changes the price and charges the difference; without that payment nothing changes. */
  changePrice(change: PriceChange): Promise<OutsideAnswer<true>>;
  taxIdOf(customerId: string): Promise<OutsideAnswer<TaxId | "none">>;
  /** The one tax id of a customer, which invoices show from now on. */
  setTaxId(customerId: string, taxId: TaxId): Promise<OutsideAnswer<true>>;
  readWebhook(call: { headers: Headers; body: string }, now: number): Promise<WebhookReading<PaymentNews>>;
};
