import * as z from "zod";
import { seconds } from "~/lib/duration";
import { stripeStates, type PaidInvoice, type PaidSubscription } from "./payments";

const instant = z.int().transform((at) => seconds(at));
const customer = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]);

const item = z.object({
  price: z.object({ lookup_key: z.string().nullish() }),
  current_period_start: instant,
  current_period_end: instant,
});

const subscription = z
  .object({
    id: z.string().max(200),
    customer,
    status: z.enum(stripeStates),
    cancel_at_period_end: z.boolean(),
    ended_at: instant.nullish(),
    created: instant,
    items: z.object({ data: z.tuple([item], item) }),
  })
  .transform(({ items: { data }, ...one }): PaidSubscription => {
    const [{ price, current_period_start, current_period_end }] = data;
    return {
      id: one.id,
      customerId: one.customer,
      state: one.status,
      priceKey: price.lookup_key ?? null,
      periodStartAt: current_period_start,
      periodEndAt: current_period_end,
      cancelsAtEnd: one.cancel_at_period_end,
      endedAt: one.ended_at ?? null,
      createdAt: one.created,
    };
  });

const invoice = z
  .object({
    id: z.string().max(200),
    number: z.string().nullish(),
    status: z.enum(["draft", "open", "paid", "uncollectible", "void"]),
    total: z.int(),
    created: instant,
    hosted_invoice_url: z.url().nullish(),
    invoice_pdf: z.url().nullish(),
  })
  .transform((one): PaidInvoice => ({
    id: one.id,
    number: one.number ?? null,
    state: one.status,
    amountCents: one.total,
    createdAt: one.created,
    pageUrl: one.hosted_invoice_url ?? null,
    pdfUrl: one.invoice_pdf ?? null,
  }));

export const subscriptionsSchema = z.object({ data: z.array(subscription) });
export const invoicesSchema = z.object({ data: z.array(invoice) });

/** An event as its webhook brings it: only whose it is counts, for the rest is asked of Stripe. */
export const stripeEventSchema = z.object({
  id: z.string().regex(/^evt_\w{1,190}$/),
  type: z.string().max(100),
  data: z.object({
    object: z.looseObject({
      id: z.string().max(200).optional(),
      object: z.string().max(100).optional(),
      customer: customer.nullish(),
    }),
  }),
});
