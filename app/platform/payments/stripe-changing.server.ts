import type { Stripe } from "stripe";
import { formatCnpj } from "~/lib/text/cnpj";
import { formatCpf } from "~/lib/text/cpf";
import type { Payments, PriceChange, TaxId } from "./payments";
import { parsed, previewSchema, readTaxId, taxIdsSchema } from "./stripe-objects";
import type { Ask } from "./stripe-library.server";

const written = ({ kind, signs }: TaxId) =>
  kind === "cpf"
    ? { type: "br_cpf" as const, value: formatCpf(signs) }
    : { type: "br_cnpj" as const, value: formatCnpj(signs) };

/** The one item that a subscription of ours has, with another price. */
async function itemsOf(stripe: Stripe, { subscriptionId, priceId }: PriceChange) {
  const { items } = await stripe.subscriptions.retrieve(subscriptionId);
  const [item] = items.data;
  return item ? [{ id: item.id, price: priceId }] : null;
}

const prorated = ({ at }: PriceChange) => ({
  proration_behavior: "always_invoice" as const,
  proration_date: Math.floor(at / 1000),
});

/** The customer's tax id is the one that was said last. The new one first: whatever breaks off, there is one. */
async function replaceTaxId(stripe: Stripe, customerId: string, taxId: TaxId): Promise<true | null> {
  const known = parsed(taxIdsSchema, await stripe.customers.listTaxIds(customerId, { limit: 10 }));
  if (!known) return null;
  const { type, value } = written(taxId);
  const isSame = (one: { type: string; value: string }) =>
    one.type === type && JSON.stringify(readTaxId([one])) === JSON.stringify(taxId);
  if (!known.data.some(isSame)) await stripe.customers.createTaxId(customerId, { type, value });
  for (const one of known.data) if (!isSame(one)) await stripe.customers.deleteTaxId(customerId, one.id);
  return true;
}

/** Whose the invoices of a customer are. */
function taxIds(ask: Ask): Pick<Payments, "taxIdOf" | "setTaxId"> {
  return {
    taxIdOf: (customerId) =>
      ask(true, async (stripe) => {
        const known = parsed(taxIdsSchema, await stripe.customers.listTaxIds(customerId, { limit: 10 }));
        return known && readTaxId(known.data);
      }),
    setTaxId: (customerId, taxId) => ask(true, (stripe) => replaceTaxId(stripe, customerId, taxId)),
  };
}

/** What changes, ends and gives back what is paid. */
export function changing(
  ask: Ask,
): Pick<Payments, "setCancelsAtEnd" | "endNow" | "refund" | "previewChange" | "changePrice" | "taxIdOf" | "setTaxId"> {
  return {
    setCancelsAtEnd: (id, cancels) =>
      ask(true, async (stripe) => {
        await stripe.subscriptions.update(id, { cancel_at_period_end: cancels });
        return true as const;
      }),
    endNow: (id) =>
      ask(true, async (stripe) => {
        await stripe.subscriptions.cancel(id, { prorate: false }, { idempotencyKey: `end:${id}` });
        return true as const;
      }),
    refund: (charge) =>
      ask(true, async (stripe) => {
        const reason = "requested_by_customer" as const;
        await stripe.refunds.create({ charge, reason }, { idempotencyKey: `refund:${charge}` });
        return true as const;
      }),
    previewChange: (change) =>
      ask(true, async (stripe) => {
        const items = await itemsOf(stripe, change);
        if (!items) return null;
        const { customerId: customer, subscriptionId: subscription } = change;
        const details = { customer, subscription, subscription_details: { items, ...prorated(change) } };
        return parsed(previewSchema, await stripe.invoices.createPreview(details));
      }),
    changePrice: (change) =>
      ask(true, async (stripe) => {
        const items = await itemsOf(stripe, change);
        if (!items) return null;
        const { subscriptionId: id, priceId, at } = change;
        // With the difference unpaid Stripe leaves the subscription as it is.
        const wanted = { items, ...prorated(change), payment_behavior: "pending_if_incomplete" as const };
        await stripe.subscriptions.update(id, wanted, { idempotencyKey: `change:${id}:${priceId}:${at}` });
        return true as const;
      }),
    ...taxIds(ask),
  };
}
