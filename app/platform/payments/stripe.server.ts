import type { Config } from "../config.server";
import { refusal, type OutsideRefusal } from "../outside/outside";
import type { Outside } from "../outside/outside-call.server";
import type { Reply } from "../outside/outside-exchange.server";
import type { Payments } from "./payments";
import { buying } from "./stripe-buying.server";
import { changing } from "./stripe-changing.server";
import { stripeLibrary, type Ask } from "./stripe-library.server";
import { chargesSchema, invoicesSchema, oneInvoiceSchema, parsed, subscriptionsSchema } from "./stripe-objects";
import { readStripeWebhook } from "./stripe-webhook.server";

type Settings = Config["payments"];
/** Objects of one page: an answer of more would be longer than we read. */
const pageSize = 20;

/** What the SDK asks goes out on our base: limit, breaker and measure are those of every provider (ADR 0010). */
function asker(settings: Settings, outside: Outside): Ask {
  return async (repeatable, work) => {
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
    chargesOf: (customer) =>
      ask(true, async (stripe) => {
        const list = await stripe.charges.list({ customer, limit: pageSize });
        return parsed(chargesSchema, list);
      }),
    chargesSince: (at, after) =>
      ask(true, async (stripe) => {
        const from = after === null ? {} : { starting_after: after };
        const created = { gte: Math.floor(at / 1000) };
        return parsed(chargesSchema, await stripe.charges.list({ created, limit: pageSize, ...from }));
      }),
    invoiceOf: (id) => ask(true, async (stripe) => parsed(oneInvoiceSchema, await stripe.invoices.retrieve(id))),
    ...buying(ask),
    ...changing(ask),
    readWebhook: (call, now) => readStripeWebhook(settings.webhookSecret, call, now),
  };
}
