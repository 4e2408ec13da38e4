// Subscriptions as they live at Stripe: bought, renewed, failed, paid, changed, ended; by a clock of their own, and told by webhooks.
import { randomUUID } from "node:crypto";
import { demoThings } from "./demo.mjs";
import { tell } from "./news.mjs";

/** @typedef {{ id: string, object: string, [name: string]: any }} Thing */
/** @typedef {{ things: Map<string, Thing>, ahead: number, origin: string }} Books `ahead`: seconds that its clock is before the real one */
/** @typedef {{ store: import("../store.mjs").Store, webhook?: () => import("../resend-webhook.mjs").Webhook | null }} Context */

const day = 24 * 60 * 60;
/** @type {WeakMap<import("../store.mjs").Store, Books>} */
const booksOf = new WeakMap();

/** Centavos of a subscription's term, a coupon taken off. */
function priceOf(/** @type {Thing} */ { items, simulated_off: off = 0 }) {
  return Math.round(((items.data[0].price.unit_amount ?? 0) * (100 - off)) / 100);
}

/** What was written down before a restart is there again: the newest of each. */
export function books(/** @type {import("../store.mjs").Store} */ store) {
  const known = booksOf.get(store);
  if (known) return known;
  /** @type {Books} */
  const made = { things: new Map(demoThings().map((one) => [one.id, one])), ahead: 0, origin: "" };
  for (const entry of store.list({ provider: "stripe" }).reverse()) {
    const object = /** @type {Thing | undefined} */ (entry.object);
    if (object?.id) made.things.set(object.id, object);
    if (typeof entry.ahead === "number") made.ahead = entry.ahead;
  }
  booksOf.set(store, made);
  return made;
}

/** Seconds, by Stripe's clock. */
export function clock(/** @type {import("../store.mjs").Store} */ store) {
  return Math.floor(Date.now() / 1000) + books(store).ahead;
}

/** Writes a thing down, as it is from now on. */
export function keep(/** @type {Context} */ { store }, /** @type {Thing} */ object, /** @type {string} */ subject) {
  books(store).things.set(object.id, object);
  store.add({ provider: "stripe", id: object.id, to: object.customer ?? object.id, subject, body: "", object });
  return object;
}

/** Things of a kind, newest first. */
export function all(/** @type {import("../store.mjs").Store} */ store, /** @type {string} */ object) {
  return [...books(store).things.values()].filter((one) => one.object === object).reverse();
}

/** Seconds of a price's term. */
export function termOf(/** @type {Thing} */ price) {
  return (price.recurring?.interval === "year" ? 365 : 30) * day;
}

/** Money that came in. */
export function chargeOf(
  /** @type {Context} */ context,
  /** @type {{ customer: string, amount: number, way: string, metadata?: object }} */ {
    customer,
    amount,
    way,
    metadata = {},
  },
) {
  const id = `ch_${randomUUID().replaceAll("-", "").slice(0, 24)}`;
  const made = {
    ...{ id, object: "charge", amount, amount_refunded: 0, refunded: false, status: "succeeded", paid: true },
    ...{ currency: "brl", customer, metadata, created: clock(context.store), payment_method_details: { type: way } },
  };
  return keep(context, made, `cobrança ${way}`);
}

/**
 * An invoice of a subscription's term, or of something else; with a paid one the money has come in.
 * @param {"open" | "paid"} status
 */
export function invoiceOf(
  /** @type {Context} */ context,
  /** @type {Thing} */ subscription,
  status,
  /** @type {{ origin?: string, total?: number }} */ {
    origin = books(context.store).origin,
    total = priceOf(subscription),
  } = {},
) {
  const id = `in_${randomUUID().replaceAll("-", "").slice(0, 24)}`;
  const number = `CARIS-${String(all(context.store, "invoice").length + 1).padStart(4, "0")}`;
  const created = clock(context.store);
  const hosted = origin
    ? { hosted_invoice_url: `${origin}/stripe/invoices/${id}`, invoice_pdf: `${origin}/stripe/invoices/${id}/pdf` }
    : {};
  const due =
    status === "paid" ? { amount_paid: total, amount_remaining: 0 } : { amount_paid: 0, amount_remaining: total };
  const { customer, id: of } = subscription;
  if (status === "paid" && total > 0)
    chargeOf(context, { customer, amount: total, way: subscription.simulated_way ?? "card" });
  return keep(
    context,
    {
      id,
      object: "invoice",
      number,
      status,
      total,
      created,
      currency: "brl",
      customer,
      subscription: of,
      ...due,
      ...hosted,
    },
    `fatura ${status}`,
  );
}

/** A subscription, changed. */
export function changed(
  /** @type {Context} */ context,
  /** @type {Thing} */ subscription,
  /** @type {object} */ change,
  what = "assinatura",
) {
  return keep(context, { ...subscription, ...change }, what);
}

/** Its items from an instant on, with another price or the same. */
export function renewedItems(
  /** @type {Thing} */ subscription,
  /** @type {number} */ start,
  price = subscription.items.data[0].price,
) {
  const [item] = subscription.items.data;
  const next = { ...item, price, current_period_start: start, current_period_end: start + termOf(price) };
  return { items: { ...subscription.items, data: [next] } };
}

/** Starts a subscription that a checkout has paid for (`card`), or has ordered and not yet paid (`boleto`). */
export async function subscribe(/** @type {Context} */ context, /** @type {Thing} */ session, how = "card", off = 0) {
  const { store } = context;
  const price = books(store).things.get(session.price ?? "");
  if (!price || !session.customer || session.status !== "open") return;
  if (session.mode === "payment") return payOnce(context, session, price, how);
  const start = clock(store);
  const item = { id: `si_${session.id}`, object: "subscription_item", quantity: 1, price };
  const begun = {
    ...{
      id: session.subscription,
      object: "subscription",
      customer: session.customer,
      currency: "brl",
      created: start,
    },
    ...{ status: how === "card" ? "active" : "incomplete", cancel_at_period_end: false, ended_at: null, metadata: {} },
    ...{ simulated_way: how, simulated_off: off },
    items: { object: "list", data: [item] },
  };
  const made = keep(context, { ...begun, ...renewedItems(begun, start) }, `assinatura ${begun.status}`);
  keep(context, { ...session, status: "complete", payment_status: how === "card" ? "paid" : "unpaid" }, "pedido");
  const invoice = invoiceOf(context, made, how === "card" ? "paid" : "open");
  await tell(context, "customer.subscription.created", made);
  await tell(context, how === "card" ? "invoice.paid" : "invoice.created", invoice);
}

/** One payment, that renews nothing: the charge keeps what it was for. */
async function payOnce(
  /** @type {Context} */ context,
  /** @type {Thing} */ session,
  /** @type {Thing} */ price,
  /** @type {string} */ way,
) {
  const { customer, payment_intent_data: intent } = session;
  keep(context, { ...session, status: "complete", payment_status: "paid" }, "pedido");
  const amount = price.unit_amount;
  invoiceOf(context, { id: "", object: "none", customer, items: { data: [{ price }] } }, "paid", { total: 0 });
  const invoice = all(context.store, "invoice")[0];
  if (invoice) keep(context, { ...invoice, total: amount, amount_paid: amount }, "fatura paid");
  const charge = chargeOf(context, { customer, amount, way, metadata: intent?.metadata ?? {} });
  await tell(context, "charge.succeeded", charge);
}

/** What can be made to happen to a subscription, by a person or a test. */
const steps = /** @type {Record<string, (context: Context, one: Thing, more: Record<string, string>) => Thing>} */ ({
  fail(context, one) {
    const failed = changed(context, one, { status: "past_due", ...renewedItems(one, clock(context.store)) });
    invoiceOf(context, failed, "open");
    return failed;
  },
  pay(context, one) {
    if (one.status === "canceled") return one; // its invoice is void: nothing is left to pay
    const open = all(context.store, "invoice").find((in_) => in_.subscription === one.id && in_.status === "open");
    if (open) {
      keep(context, { ...open, status: "paid", amount_paid: open.total, amount_remaining: 0 }, "fatura paid");
      chargeOf(context, { customer: one.customer, amount: open.total, way: one.simulated_way ?? "card" });
    }
    return changed(context, one, { status: "active" });
  },
  renew(context, one) {
    const renewed = changed(context, one, renewedItems(one, clock(context.store)));
    invoiceOf(context, renewed, "paid");
    return renewed;
  },
  change(context, one, { price = "" }) {
    const next = books(context.store).things.get(price);
    return next ? changed(context, one, renewedItems(one, clock(context.store), next)) : one;
  },
  cancel: (context, one) => changed(context, one, { cancel_at_period_end: true }),
  resume: (context, one) => changed(context, one, { cancel_at_period_end: false }),
  end: (context, one) => changed(context, one, { status: "canceled", ended_at: clock(context.store) }),
});

/** Makes a step happen, and tells it. @returns the subscription; undefined for none or no such step */
export async function happen(
  /** @type {Context} */ context,
  /** @type {string} */ id,
  /** @type {string} */ step,
  more = {},
) {
  const one = books(context.store).things.get(id);
  const act = Object.hasOwn(steps, step) ? steps[step] : undefined;
  if (!act || one?.object !== "subscription") return undefined;
  const next = act(context, one, more);
  await tell(
    context,
    next.status === "canceled" ? "customer.subscription.deleted" : "customer.subscription.updated",
    next,
  );
  return next;
}

/** Moves Stripe's clock on: terms end, and what goes on is renewed. */
export async function advance(/** @type {Context} */ context, /** @type {number} */ days) {
  const { store } = context;
  const all_ = books(store);
  all_.ahead += Math.round(days * day);
  store.add({
    provider: "stripe",
    id: `clock_${all_.ahead}`,
    to: "relógio",
    subject: `${days} dias depois`,
    body: "",
    ahead: all_.ahead,
  });
  for (const one of all(store, "subscription")) {
    if (one.status !== "active" || one.items.data[0].current_period_end > clock(store)) continue;
    await happen(context, one.id, one.cancel_at_period_end ? "end" : "renew");
  }
  return { now: clock(store) };
}
