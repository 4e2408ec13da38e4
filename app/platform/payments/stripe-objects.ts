import * as z from "zod";
import { seconds } from "~/lib/duration";
import { readCnpj } from "~/lib/text/cnpj";
import { readCpf } from "~/lib/text/cpf";
import {
  payWays,
  stripeStates,
  type ChangePreview,
  type PaidCharge,
  type PaidInvoice,
  type PaidSubscription,
  type TaxId,
} from "./payments";

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

const charge = z
  .object({
    id: z.string().max(200),
    customer,
    amount: z.int(),
    amount_refunded: z.int(),
    status: z.string(),
    created: instant,
    metadata: z.record(z.string(), z.string()).nullish(),
    payment_method_details: z.looseObject({ type: z.string() }).nullish(),
  })
  .transform((one): PaidCharge | null => {
    if (one.status !== "succeeded") return null;
    const type = one.payment_method_details?.type;
    return {
      id: one.id,
      customerId: one.customer,
      amountCents: one.amount,
      refundedCents: one.amount_refunded,
      way: payWays.find((way) => way === type) ?? "other",
      oncePriceKey: one.metadata?.caris_price ?? null,
      createdAt: one.created,
    };
  });
/** Charges without a customer are nobody's of ours; an unknown one takes no other along. */
const anyCharge = z.union([charge, z.looseObject({ id: z.string().max(200) }).transform(() => null)]);

/** What came in, of a page of charges. */
export const chargesSchema = z
  .object({ data: z.array(anyCharge) })
  .transform(({ data }) => data.filter((one) => one !== null));

export const previewSchema = z
  .object({
    total: z.int(),
    lines: z.object({ data: z.array(z.object({ amount: z.int(), description: z.string().nullish() })) }),
  })
  .transform(({ total, lines }): ChangePreview => ({
    totalCents: total,
    lines: lines.data.map(({ amount, description }) => ({ amountCents: amount, description: description ?? "" })),
  }));

const taxId = z.object({ id: z.string(), type: z.string(), value: z.string() });
/** A customer's tax ids, as Stripe keeps them. */
export const taxIdsSchema = z.object({ data: z.array(taxId) });

/** The first that is one of ours. */
export function readTaxId(all: readonly { type: string; value: string }[]): TaxId | "none" {
  for (const { type, value } of all) {
    const signs = type === "br_cpf" ? readCpf(value) : type === "br_cnpj" ? readCnpj(value) : null;
    if (signs !== null) return { kind: type === "br_cpf" ? "cpf" : "cnpj", signs };
  }
  return "none";
}

/** One invoice, and whose. */
export const oneInvoiceSchema = z
  .object({ customer: customer.nullish() })
  .loose()
  .transform((one, issues) => {
    const read = invoice.safeParse(one);
    if (read.success) return { ...read.data, customerId: one.customer ?? null };
    issues.addIssue({ code: "custom", message: "no invoice" });
    return z.NEVER;
  });

export const subscriptionsSchema = z.object({ data: z.array(subscription) });
export const invoicesSchema = z.object({ data: z.array(invoice) });

/** An answer as a schema reads it; null for another. */
export function parsed<S extends z.ZodType>(schema: S, answer: unknown): z.output<S> | null {
  return schema.safeParse(answer).data ?? null;
}

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
