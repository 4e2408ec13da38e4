import type { Stripe } from "stripe";
import type { NewPrice, Payments } from "./payments";
import type { Ask } from "./stripe-library.server";

async function priceId(stripe: Stripe, { key, productName, amountCents, interval }: NewPrice): Promise<string> {
  const found = await stripe.prices.list({ lookup_keys: [key], active: true, limit: 1 });
  if (found.data[0]) return found.data[0].id;
  const made = await stripe.prices.create(
    {
      currency: "brl",
      unit_amount: amountCents,
      ...(interval === null ? {} : { recurring: { interval } }),
      lookup_key: key,
      product_data: { name: productName },
    },
    { idempotencyKey: `price:${key}` },
  );
  return made.id;
}

/** A subscription, or one payment; of that the charge keeps what it was for, and there is an invoice, too. */
function modeOf(oncePriceKey: string | null) {
  if (oncePriceKey === null) return { mode: "subscription" as const };
  return {
    mode: "payment" as const,
    payment_intent_data: { metadata: { caris_price: oncePriceKey } },
    invoice_creation: { enabled: true },
  };
}

/** Ends the customer's other pages that wait to be paid; one that was paid meanwhile stays, and is found when it is settled. */
async function closeOthers(stripe: Stripe, customer: string, keep: string): Promise<void> {
  const open = await stripe.checkout.sessions.list({ customer, status: "open", limit: 20 });
  const others = open.data.filter(({ id }) => id !== keep);
  await Promise.all(others.map(({ id }) => stripe.checkout.sessions.expire(id).catch(() => undefined)));
}

/** What leads to Stripe's own pages. */
export function buying(ask: Ask): Pick<Payments, "createCustomer" | "priceOf" | "checkout" | "portal"> {
  return {
    createCustomer: ({ clinicId, name, email }) =>
      ask(true, async (stripe) => {
        const customer = { name, email, metadata: { clinicId }, preferred_locales: ["pt-BR"] };
        return (await stripe.customers.create(customer, { idempotencyKey: `customer:${clinicId}` })).id;
      }),
    priceOf: (price) => ask(true, (stripe) => priceId(stripe, price)),
    checkout: ({ customerId, priceId: price, ways, oncePriceKey, successUrl, cancelUrl, key }) =>
      ask(true, async (stripe) => {
        const order = {
          ...modeOf(oncePriceKey),
          customer: customerId,
          line_items: [{ price, quantity: 1 }],
          payment_method_types: [...ways],
          allow_promotion_codes: true,
          tax_id_collection: { enabled: true },
          customer_update: { name: "auto" as const, address: "auto" as const },
          billing_address_collection: "required" as const,
          locale: "pt-BR" as const,
          success_url: successUrl,
          cancel_url: cancelUrl,
        };
        const made = await stripe.checkout.sessions.create(order, { idempotencyKey: `checkout:${key}` });
        await closeOthers(stripe, customerId, made.id);
        return made.url;
      }),
    portal: ({ customerId, returnUrl }) =>
      ask(true, async (stripe) => {
        const session = { customer: customerId, return_url: returnUrl, locale: "pt-BR" as const };
        return (await stripe.billingPortal.sessions.create(session)).url;
      }),
  };
}
