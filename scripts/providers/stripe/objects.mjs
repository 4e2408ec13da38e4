// Plausible Stripe objects, the same for the same request.
import { digest } from "../idempotency.mjs";
import { items } from "./form.mjs";

/** @typedef {{ origin: string, seed: string }} Making */
/** @typedef {import("./form.mjs").Form} Form */

const month = 30 * 24 * 60 * 60;
const subscriptionStatuses = /** @type {const} */ ([
  "trialing",
  "past_due",
  "canceled",
  "unpaid",
  "incomplete",
  "paused",
]);

/** An id of Stripe's look, drawn from its seed. */
export function idFor(/** @type {string} */ prefix, /** @type {string} */ seed) {
  return `${prefix}_${digest(prefix, seed).slice(0, 24)}`;
}

function seconds() {
  return Math.floor(Date.now() / 1000);
}

export function customer(/** @type {Form} */ params, /** @type {Making} */ { seed }) {
  const { email = null, name = null, phone = null, description = null, metadata = {} } = params;
  return {
    id: idFor("cus", seed),
    object: "customer",
    created: seconds(),
    livemode: false,
    balance: 0,
    currency: null,
    delinquent: false,
    email,
    name,
    phone,
    description,
    metadata,
  };
}

export function checkoutSession(/** @type {Form} */ params, /** @type {Making} */ { origin, seed }) {
  const id = idFor("cs_test", seed);
  return {
    id,
    object: "checkout.session",
    created: seconds(),
    expires_at: seconds() + 24 * 60 * 60,
    livemode: false,
    mode: params.mode,
    status: "open",
    payment_status: "unpaid",
    currency: "brl",
    amount_total: items(params.line_items).reduce((sum, item) => sum + amountOf(item), 0),
    customer: params.customer ?? null,
    customer_email: params.customer_email ?? null,
    client_reference_id: params.client_reference_id ?? null,
    metadata: params.metadata ?? {},
    subscription: params.mode === "subscription" ? idFor("sub", seed) : null,
    price: String(Object(items(params.line_items)[0]).price ?? ""),
    payment_method_types: items(params.payment_method_types),
    payment_intent_data: params.payment_intent_data ?? null,
    success_url: params.success_url,
    cancel_url: params.cancel_url ?? null,
    url: `${origin}/stripe/checkout/${id}`,
  };
}

function amountOf(/** @type {string | Form} */ item) {
  if (typeof item !== "object") return 0;
  const quantity = Number(item.quantity ?? 1);
  const data = item.price_data;
  return quantity * (typeof data === "object" ? Number(data.unit_amount ?? 0) : price(String(item.price)).unit_amount);
}

export function portalSession(/** @type {Form} */ params, /** @type {Making} */ { origin, seed }) {
  const id = idFor("bps", seed);
  const url = `${origin}/stripe/portal/${id}`;
  return {
    id,
    object: "billing_portal.session",
    created: seconds(),
    livemode: false,
    customer: params.customer,
    return_url: params.return_url ?? null,
    locale: "pt-BR",
    url,
  };
}

/** A subscription whose status its id may name: `sub_past_due_x` is past due, any other is active. */
export function subscription(/** @type {string} */ id) {
  const status = subscriptionStatuses.find((one) => id.startsWith(`sub_${one}`)) ?? "active";
  const start = seconds() - month / 2;
  const item = {
    id: idFor("si", id),
    object: "subscription_item",
    quantity: 1,
    price: price("price_clinica_mensal"),
    current_period_start: start,
    current_period_end: start + month,
  };
  return {
    id,
    object: "subscription",
    created: start,
    livemode: false,
    status,
    customer: idFor("cus", id),
    currency: "brl",
    cancel_at_period_end: false,
    canceled_at: status === "canceled" ? seconds() : null,
    current_period_start: start,
    current_period_end: start + month,
    items: { object: "list", data: [item], has_more: false },
    latest_invoice: idFor("in", id),
    metadata: {},
  };
}

/** A price as it is asked for. */
export function newPrice(/** @type {Form} */ params, /** @type {Making} */ { seed }) {
  const key = String(params.lookup_key ?? "");
  const interval = Object(params.recurring).interval;
  const amount = Number(params.unit_amount ?? 0);
  return {
    ...price(idFor("price", key || seed), key || null),
    unit_amount: amount,
    unit_amount_decimal: String(amount),
    ...(interval
      ? { recurring: { interval: String(interval), interval_count: 1, usage_type: "licensed" } }
      : { recurring: null, type: "one_time" }),
    nickname: String(Object(params.product_data).name ?? "") || null,
  };
}

/** A monthly price in centavos, from R$ 49 to R$ 248, drawn from its id. */
export function price(/** @type {string} */ id, /** @type {string | null} */ lookupKey = null) {
  const reais = 49 + (Number.parseInt(digest(id).slice(0, 6), 16) % 200);
  return {
    id,
    object: "price",
    active: true,
    billing_scheme: "per_unit",
    created: 1_767_225_600,
    currency: "brl",
    livemode: false,
    lookup_key: lookupKey,
    metadata: {},
    nickname: null,
    product: idFor("prod", id),
    recurring: { interval: "month", interval_count: 1, usage_type: "licensed" },
    type: "recurring",
    unit_amount: reais * 100,
    unit_amount_decimal: String(reais * 100),
  };
}

/** The list for `GET /prices`: one per lookup key asked for, or else three. */
export function prices(/** @type {URLSearchParams} */ query) {
  const keys = [...query].filter(([name]) => /^lookup_keys\[\d*\]$/.test(name)).map(([, value]) => value);
  const data = (keys.length > 0 ? keys : ["essencial", "profissional", "clinica"]).map((key) =>
    price(idFor("price", key), key),
  );
  return { object: "list", url: "/v1/prices", has_more: false, data };
}
