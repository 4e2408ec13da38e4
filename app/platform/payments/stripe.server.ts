import type { Stripe } from "stripe";
import type * as z from "zod";
import type { Config } from "../config.server";
import { refusal, type OutsideRefusal } from "../outside/outside";
import type { Outside, OutsideAnswer } from "../outside/outside-call.server";
import type { Reply } from "../outside/outside-exchange.server";
import type { NewPrice, Payments } from "./payments";
import { stripeLibrary } from "./stripe-library.server";
import { invoicesSchema, subscriptionsSchema } from "./stripe-objects";
import { readStripeWebhook } from "./stripe-webhook.server";

type Settings = Config["payments"];
/** Objects of one page: an answer of more would be longer than we read. */
const pageSize = 20;

/** What the SDK asks goes out on our base: limit, breaker and measure are those of every provider (ADR 0010). */
function asker(settings: Settings, outside: Outside) {
  return async <T>(repeatable: boolean, work: (stripe: Stripe) => Promise<T | null>): Promise<OutsideAnswer<T>> => {
    let failed: OutsideRefusal | undefined;
    const send = async (url: unknown, init: unknown) => {
      const { pathname, search } = new URL(String(url));
      const answer = await outside.call<Reply>({
        provider: "stripe",
        repeatable,
        request: () => new Request(`${settings.baseUrl}${pathname}${search}`, init as RequestInit),
        read: (reply) => reply,
      });
      if (!answer.ok) {
        failed = answer;
        throw new Error(answer.failure);
      }
      return new Response(answer.value.text, { status: answer.value.status, headers: answer.value.headers });
    };
    const Sdk = await stripeLibrary();
    const httpClient = Sdk.createFetchHttpClient(send);
    const stripe = new Sdk(settings.secretKey, { httpClient, maxNetworkRetries: 0, telemetry: false });
    try {
      const value = await work(stripe);
      return value === null ? refusal("garbage") : { ok: true, value };
    } catch {
      return failed ?? refusal("garbage");
    }
  };
}

function parsed<S extends z.ZodType>(schema: S, answer: unknown): z.output<S> | null {
  return schema.safeParse(answer).data ?? null;
}

async function priceId(stripe: Stripe, { key, productName, amountCents, interval }: NewPrice): Promise<string> {
  const found = await stripe.prices.list({ lookup_keys: [key], active: true, limit: 1 });
  if (found.data[0]) return found.data[0].id;
  const made = await stripe.prices.create(
    {
      currency: "brl",
      unit_amount: amountCents,
      recurring: { interval },
      lookup_key: key,
      product_data: { name: productName },
    },
    { idempotencyKey: `price:${key}` },
  );
  return made.id;
}

type Ask = ReturnType<typeof asker>;

/** What leads to Stripe's own pages. */
function buying(ask: Ask): Pick<Payments, "createCustomer" | "priceOf" | "checkout" | "portal"> {
  return {
    createCustomer: ({ clinicId, name, email }) =>
      ask(true, async (stripe) => {
        const customer = { name, email, metadata: { clinicId }, preferred_locales: ["pt-BR"] };
        return (await stripe.customers.create(customer, { idempotencyKey: `customer:${clinicId}` })).id;
      }),
    priceOf: (price) => ask(true, (stripe) => priceId(stripe, price)),
    checkout: ({ customerId, priceId: price, successUrl, cancelUrl, key }) =>
      ask(true, async (stripe) => {
        const order = {
          mode: "subscription" as const,
          customer: customerId,
          line_items: [{ price, quantity: 1 }],
          payment_method_types: ["card" as const, "boleto" as const],
          allow_promotion_codes: true,
          tax_id_collection: { enabled: true },
          customer_update: { name: "auto" as const, address: "auto" as const },
          billing_address_collection: "required" as const,
          locale: "pt-BR" as const,
          success_url: successUrl,
          cancel_url: cancelUrl,
        };
        return (await stripe.checkout.sessions.create(order, { idempotencyKey: `checkout:${key}` })).url;
      }),
    portal: ({ customerId, returnUrl }) =>
      ask(true, async (stripe) => {
        const session = { customer: customerId, return_url: returnUrl, locale: "pt-BR" as const };
        return (await stripe.billingPortal.sessions.create(session)).url;
      }),
  };
}

/** Payments on Stripe's SDK and the base of outside calls. */
export function stripePayments(settings: Settings, outside: Outside): Payments {
  const ask = asker(settings, outside);
  return {
    subscriptionsOf: (customer) =>
      ask(true, async (stripe) => {
        const list = await stripe.subscriptions.list({ customer, status: "all", limit: pageSize });
        return parsed(subscriptionsSchema, list)?.data ?? null;
      }),
    subscriptionsAfter: (after) =>
      ask(true, async (stripe) => {
        const from = after === null ? {} : { starting_after: after };
        const list = await stripe.subscriptions.list({ status: "all", limit: pageSize, ...from });
        return parsed(subscriptionsSchema, list)?.data ?? null;
      }),
    invoicesOf: (customer) =>
      ask(true, async (stripe) => {
        const list = await stripe.invoices.list({ customer, limit: pageSize });
        return parsed(invoicesSchema, list)?.data ?? null;
      }),
    ...buying(ask),
    readWebhook: (call, now) => readStripeWebhook(settings.webhookSecret, call, now),
  };
}
