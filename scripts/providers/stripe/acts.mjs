// What is changed at Stripe by its API: subscriptions, refunds, previews, tax ids, pages that are closed. https://docs.stripe.com/api
import { json } from "../http.mjs";
import { idFor } from "./objects.mjs";
import { all, books, changed, clock, invoiceOf, keep, renewedItems } from "./billing.mjs";
import { tell } from "./news.mjs";
import { items } from "./form.mjs";

/** @typedef {import("./billing.mjs").Context} Context */
/** @typedef {import("./billing.mjs").Thing} Thing */
/** @typedef {import("./form.mjs").Form} Form */
/** @typedef {{ context: Context, id: string, other: string, params: Form, key: string | undefined }} Asked */

function invalid(/** @type {string} */ code, /** @type {string} */ message, status = 400) {
  return json(status, { error: { type: "invalid_request_error", code, message } });
}

const missing = (/** @type {string} */ what, /** @type {string} */ id) =>
  invalid("resource_missing", `No such ${what}: '${id}'`, 404);

/** What is told is not waited for: who asked must not wait for their own server. */
function tellLater(/** @type {Context} */ context, /** @type {string} */ type, /** @type {Thing} */ object) {
  setTimeout(() => void tell(context, type, object), 20);
}

/**
 * What another price costs now: what is left of the term comes off, the rest of it at the new price is added; another term begins at once.
 * @param {Context} context @param {Thing} one @param {Thing} next @param {number} at seconds
 */
function prorated(context, one, next, at) {
  const [{ price: old, current_period_start: start, current_period_end: end }] = one.items.data;
  const left = Math.min(1, Math.max(0, (end - at) / (end - start)));
  const isSameTerm = old.recurring?.interval === next.recurring?.interval;
  const back = -Math.round(old.unit_amount * left);
  const forward = isSameTerm ? Math.round(next.unit_amount * left) : next.unit_amount;
  const lines = [
    { object: "line_item", amount: back, description: `Unused time on ${old.lookup_key}` },
    { object: "line_item", amount: forward, description: `Remaining time on ${next.lookup_key}` },
  ];
  return { total: back + forward, lines, isSameTerm };
}

function wantedPrice(/** @type {Asked} */ { context, params }, list = params.items) {
  const [first] = items(list);
  return books(context.store).things.get(String(Object(first).price ?? ""));
}

function updateSubscription(/** @type {Asked} */ asked) {
  const { context, id, params } = asked;
  const one = books(context.store).things.get(id);
  if (one?.object !== "subscription") return missing("subscription", id);
  if (one.status === "canceled")
    return invalid("resource_missing", "A canceled subscription can only update its cancellation_details.");
  if (params.cancel_at_period_end !== undefined) {
    const next = changed(context, one, { cancel_at_period_end: params.cancel_at_period_end === "true" });
    tellLater(context, "customer.subscription.updated", next);
    return json(200, next);
  }
  const price = wantedPrice(asked);
  if (!price) return missing("price", "");
  const at = Number(params.proration_date ?? clock(context.store));
  const { total, isSameTerm } = prorated(context, one, price, at);
  const [item] = one.items.data;
  const kept = { items: { ...one.items, data: [{ ...item, price }] } };
  const next = changed(context, one, isSameTerm ? kept : renewedItems(one, at, price), "assinatura trocada");
  if (total !== 0) invoiceOf(context, next, "paid", { total });
  tellLater(context, "customer.subscription.updated", next);
  return json(200, next);
}

function endSubscription(/** @type {Asked} */ { context, id }) {
  const one = books(context.store).things.get(id);
  if (one?.object !== "subscription" || one.status === "canceled") return missing("subscription", id);
  const open = all(context.store, "invoice").filter((bill) => bill.subscription === id && bill.status === "open");
  if (one.status === "incomplete") for (const bill of open) keep(context, { ...bill, status: "void" }, "fatura void");
  const next = changed(context, one, { status: "canceled", ended_at: clock(context.store) }, "assinatura encerrada");
  tellLater(context, "customer.subscription.deleted", next);
  return json(200, next);
}

function refund(/** @type {Asked} */ { context, params, key }) {
  const charge = books(context.store).things.get(String(params.charge ?? ""));
  if (charge?.object !== "charge") return missing("charge", String(params.charge ?? ""));
  if (charge.refunded) return invalid("charge_already_refunded", `Charge ${charge.id} has already been refunded.`);
  if (charge.payment_method_details.type === "boleto")
    return invalid("charge_not_refundable", "Boleto payments cannot be refunded.");
  const next = keep(context, { ...charge, refunded: true, amount_refunded: charge.amount }, "reembolso");
  tellLater(context, "charge.refunded", next);
  const id = idFor("re", key ?? charge.id);
  const { amount, customer } = charge;
  return json(
    200,
    keep(context, { id, object: "refund", amount, customer, charge: charge.id, status: "succeeded" }, "reembolso"),
  );
}

function preview(/** @type {Asked} */ asked) {
  const { context, params } = asked;
  const details = Object(params.subscription_details);
  const one = books(context.store).things.get(String(params.subscription ?? ""));
  const price = wantedPrice(asked, details.items);
  if (one?.object !== "subscription" || one.customer !== params.customer)
    return missing("subscription", String(params.subscription));
  if (!price) return missing("price", "");
  const { total, lines } = prorated(context, one, price, Number(details.proration_date ?? clock(context.store)));
  return json(200, {
    ...{ object: "invoice", total, amount_due: Math.max(0, total), currency: "brl", customer: one.customer },
    lines: { object: "list", data: lines, has_more: false },
  });
}

function taxIds(/** @type {Asked} */ { context, id }) {
  const own = all(context.store, "tax_id").filter(({ customer, deleted }) => customer === id && !deleted);
  return json(200, { object: "list", data: own, has_more: false });
}

function addTaxId(/** @type {Asked} */ { context, id, params, key }) {
  const { type, value } = params;
  const made = { id: idFor("txi", key ?? `${id}${String(value)}`), object: "tax_id", customer: id, type, value };
  return json(200, keep(context, made, `${String(type)}`));
}

function dropTaxId(/** @type {Asked} */ { context, other }) {
  const one = books(context.store).things.get(other);
  if (one?.object !== "tax_id") return missing("tax_id", other);
  keep(context, { ...one, deleted: true }, "documento retirado");
  return json(200, { id: other, object: "tax_id", deleted: true });
}

function expire(/** @type {Asked} */ { context, id }) {
  const one = books(context.store).things.get(id);
  if (one?.object !== "checkout.session") return missing("checkout.session", id);
  if (one.status !== "open") return invalid("checkout_session_not_open", "Only open sessions can be expired.");
  return json(200, keep(context, { ...one, status: "expired" }, "pedido fechado"));
}

/** @type {[string, RegExp, (asked: Asked) => import("../http.mjs").Reply][]} */
const acts = [
  ["POST", /^\/subscriptions\/(sub_\w+)$/, updateSubscription],
  ["DELETE", /^\/subscriptions\/(sub_\w+)$/, endSubscription],
  ["POST", /^\/refunds$/, refund],
  ["POST", /^\/invoices\/create_preview$/, preview],
  ["GET", /^\/customers\/(cus_\w+)\/tax_ids$/, taxIds],
  ["POST", /^\/customers\/(cus_\w+)\/tax_ids$/, addTaxId],
  ["DELETE", /^\/customers\/(cus_\w+)\/tax_ids\/(txi_\w+)$/, dropTaxId],
  ["POST", /^\/checkout\/sessions\/(cs_\w+)\/expire$/, expire],
];

/** What of this is asked for; undefined for nothing of it. @returns {((asked: Omit<Asked, "id" | "other">) => import("../http.mjs").Reply) | undefined} */
export function actOf(/** @type {string} */ method, /** @type {string} */ path) {
  for (const [of, pattern, act] of acts) {
    const found = of === method ? pattern.exec(path) : null;
    if (found) return (asked) => act({ ...asked, id: found[1] ?? "", other: found[2] ?? "" });
  }
  return undefined;
}
