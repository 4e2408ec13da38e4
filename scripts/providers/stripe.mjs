// Stripe: payments, as far as we call it. https://docs.stripe.com/api
import { credentials, header, html, json, parseJsonObject } from "./http.mjs";
import { once } from "./idempotency.mjs";
import { actOf } from "./stripe/acts.mjs";
import { advance, all, books, happen, subscribe } from "./stripe/billing.mjs";
import { parseForm } from "./stripe/form.mjs";
import { checkoutSession, customer, newPrice, portalSession, price, prices, subscription } from "./stripe/objects.mjs";
import { invoicePdf } from "./stripe/pdf.mjs";
import { checkoutPage, invoicePage, portalPage } from "./stripe/pages.mjs";

/** @returns {import("./http.mjs").Reply} */
function refuse(/** @type {number} */ status, /** @type {Record<string, string>} */ error) {
  return json(status, { error });
}

/** @returns {import("./http.mjs").Reply} */
function pdf(/** @type {string} */ body) {
  return { status: 200, headers: { "content-type": "application/pdf", "cache-control": "no-store" }, body };
}

/** @returns {import("./http.mjs").Reply} */
export function failure(/** @type {number} */ status) {
  if (status === 429)
    return refuse(429, { type: "invalid_request_error", code: "rate_limit", message: "Request rate limit exceeded." });
  if (status === 413) return refuse(413, { type: "invalid_request_error", message: "Request body is too large." });
  return refuse(status, { type: "api_error", message: "An unknown error occurred." });
}

/**
 * @param {import("./http.mjs").Call} call
 * @param {import("./stripe/billing.mjs").Context} context
 * @returns {import("./http.mjs").Reply | Promise<import("./http.mjs").Reply>}
 */
export function handle(call, context) {
  const { store } = context;
  books(store).origin = call.origin;
  const path = call.path.replace(/^\/v1(?=\/)/, "");
  if (path === "/simulator" && call.method === "POST") return conduct(call, context);
  const act = /^\/(checkout|portal)\/(\w+)\/(\w+)$/.exec(path);
  if (act && call.method === "GET" && act[2] !== "sessions") return visitAndAct(act, call, context);
  const paper = /^\/invoices\/(in_\w+)(\/pdf)?$/.exec(call.path);
  if (paper && call.method === "GET") {
    const invoice = books(store).things.get(paper[1] ?? "");
    return paper[2] && invoice ? pdf(invoicePdf(invoice)) : html(200, invoicePage(invoice));
  }
  const page = /^\/(checkout|portal)\/(\w+)$/.exec(path);
  if (page && call.method === "GET" && page[2] !== "sessions") return visit(call, store, page[1] ?? "", page[2] ?? "");
  const key = credentials(call, "Bearer") ?? credentials(call, "Basic");
  if (!key)
    return refuse(401, {
      type: "invalid_request_error",
      message:
        "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth.",
    });
  const act_ = actOf(call.method, path);
  if (!act_ && call.method === "GET") return read(path, call, store);
  if (!act_ && (call.method !== "POST" || !creators.has(path))) return unknownUrl(call);
  const params = parseForm(new URLSearchParams(call.body.toString("utf8")));
  return once(store, `stripe:${key}`, call, {
    act: () => act_?.({ context, params, key: header(call, "idempotency-key") }) ?? create(path, call, context),
    conflict: (given) =>
      refuse(400, {
        type: "idempotency_error",
        message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${given}' if you meant to execute a different request.`,
      }),
  });
}

const creators = new Map([
  ["/prices", { needs: ["currency"], make: newPrice }],
  ["/customers", { needs: [], make: customer }],
  ["/checkout/sessions", { needs: ["mode", "success_url"], make: checkoutSession }],
  ["/billing_portal/sessions", { needs: ["customer"], make: portalSession }],
]);

function create(
  /** @type {string} */ path,
  /** @type {import("./http.mjs").Call} */ call,
  /** @type {import("./stripe/billing.mjs").Context} */ context,
) {
  const { store } = context;
  const creator = creators.get(path);
  if (!creator) return unknownUrl(call);
  const text = call.body.toString("utf8");
  const params = parseForm(new URLSearchParams(text));
  const missing = creator.needs.find((name) => !params[name]);
  if (missing)
    return refuse(400, {
      type: "invalid_request_error",
      code: "parameter_missing",
      param: missing,
      message: `Missing required param: ${missing}.`,
    });
  const key = header(call, "idempotency-key");
  const object = creator.make(params, { origin: call.origin, seed: key ?? text });
  const to = String(params.email ?? params.customer_email ?? params.customer ?? object.id);
  const body = [...new URLSearchParams(text)].map(([name, value]) => `${name} = ${value}`).join("\n");
  store.add({
    provider: "stripe",
    id: object.id,
    to,
    subject: `POST /v1${path}`,
    body,
    object,
    idempotencyKey: key,
    status: "created",
  });
  books(store).things.set(object.id, object);
  return json(200, object);
}

/** With whole addresses: things of the demo data have theirs without an origin. */
function linked(/** @type {any} */ one, /** @type {string} */ origin) {
  if (!String(one.hosted_invoice_url ?? "").startsWith("/")) return one;
  const { hosted_invoice_url: page, invoice_pdf: paper } = one;
  return { ...one, hosted_invoice_url: `${origin}${page}`, invoice_pdf: `${origin}${paper}` };
}

/** Lists of one customer's, newest first. */
function listOf(
  /** @type {import("./store.mjs").Store} */ store,
  /** @type {string} */ object,
  /** @type {URLSearchParams} */ query,
) {
  const [customer, after, limit] = [
    query.get("customer"),
    query.get("starting_after"),
    Number(query.get("limit") ?? 10),
  ];
  const [status, since] = [query.get("status"), Number(query.get("created[gte]") ?? 0)];
  const own = all(store, object).filter(
    (one) =>
      (!customer || one.customer === customer) &&
      (object !== "checkout.session" || !status || one.status === status) &&
      one.created >= since,
  );
  // What was there before the first call does not know yet where it is reached.
  const { origin } = books(store);
  const from = after ? own.findIndex(({ id }) => id === after) + 1 : 0;
  return json(200, {
    object: "list",
    data: own.slice(from, from + limit).map((one) => linked(one, origin)),
    has_more: own.length > from + limit,
  });
}

function read(
  /** @type {string} */ path,
  /** @type {import("./http.mjs").Call} */ call,
  /** @type {import("./store.mjs").Store} */ store,
) {
  if (path === "/prices") {
    const keys = [...call.query].filter(([name]) => name.startsWith("lookup_keys")).map(([, value]) => value);
    const ours = all(store, "price").filter(({ lookup_key: key }) => keys.includes(key));
    // Prices that an app of ours would make are there only once it has made them.
    if (keys.some((key) => key.startsWith("caris_"))) return json(200, { object: "list", data: ours, has_more: false });
    return json(200, prices(call.query));
  }
  if (path === "/subscriptions") return listOf(store, "subscription", call.query);
  if (path === "/invoices") return listOf(store, "invoice", call.query);
  if (path === "/charges") return listOf(store, "charge", call.query);
  if (path === "/checkout/sessions") return listOf(store, "checkout.session", call.query);
  const [, kind, id] = /^\/(subscriptions|prices|customers|invoices|checkout\/sessions)\/([\w-]+)$/.exec(path) ?? [];
  if (!kind || !id) return unknownUrl(call);
  // An id that says "missing" is how a test asks for one that Stripe does not know.
  const known = id.includes("missing") ? undefined : (books(store).things.get(id) ?? store.find(id)?.object);
  const found = known ?? (id.includes("missing") ? undefined : made(kind, id));
  if (found) return json(200, linked(found, call.origin));
  const name = kind === "checkout/sessions" ? "checkout.session" : kind.slice(0, -1);
  return refuse(404, {
    type: "invalid_request_error",
    code: "resource_missing",
    param: "id",
    message: `No such ${name}: '${id}'`,
  });
}

function made(/** @type {string} */ kind, /** @type {string} */ id) {
  if (kind === "subscriptions") return subscription(id);
  if (kind === "prices") return price(id);
  return undefined;
}

/** What a person or a test makes happen: `{days}` moves the clock, `{subscription, step}` changes one. */
async function conduct(
  /** @type {import("./http.mjs").Call} */ call,
  /** @type {import("./stripe/billing.mjs").Context} */ context,
) {
  const { days, subscription: id, step, price } = parseJsonObject(call.body) ?? {};
  if (typeof days === "number") return json(200, await advance(context, days));
  const next = await happen(context, String(id), String(step), { price: String(price) });
  return next ? json(200, next) : json(404, { error: { code: "not_found" } });
}

/** A link of one of the pages below: something happens, and the browser goes on. */
async function visitAndAct(
  /** @type {RegExpExecArray} */ [, kind = "", id = "", what = ""],
  /** @type {import("./http.mjs").Call} */ call,
  /** @type {import("./stripe/billing.mjs").Context} */ context,
) {
  const session = books(context.store).things.get(id);
  if (!session) return html(404, "<!doctype html><p>Sessão não encontrada.</p>");
  if (kind === "checkout") await subscribe(context, session, what, call.query.get("coupon") === "CARIS10" ? 10 : 0);
  else await happen(context, call.query.get("of") ?? "", what, { price: call.query.get("price") ?? "" });
  const to =
    kind === "checkout"
      ? String(session.success_url).replaceAll("{CHECKOUT_SESSION_ID}", id)
      : `${call.origin}/stripe/portal/${id}`;
  if (!/^https?:\/\//.test(to)) return html(400, "<!doctype html><p>Endereço de volta inválido.</p>");
  return { status: 303, headers: { location: to }, body: "" };
}

function visit(
  /** @type {import("./http.mjs").Call} */ { origin },
  /** @type {import("./store.mjs").Store} */ store,
  /** @type {string} */ kind,
  /** @type {string} */ id,
) {
  const object = books(store).things.get(id) ?? store.find(id)?.object;
  if (!object) return html(404, "<!doctype html><p>Sessão não encontrada.</p>");
  return html(
    200,
    kind === "checkout"
      ? checkoutPage(object, origin, books(store).things.get(String(Object(object).price)))
      : portalPage(object, origin, store),
  );
}

function unknownUrl(/** @type {import("./http.mjs").Call} */ call) {
  return refuse(404, {
    type: "invalid_request_error",
    message: `Unrecognized request URL (${call.method}: ${call.path}).`,
  });
}
