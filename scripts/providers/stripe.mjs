// Stripe: payments, as far as we call it. https://docs.stripe.com/api
import { credentials, header, html, json } from "./http.mjs";
import { once } from "./idempotency.mjs";
import { parseForm } from "./stripe-form.mjs";
import { checkoutSession, customer, portalSession, price, prices, subscription } from "./stripe-objects.mjs";
import { checkoutPage, portalPage } from "./stripe-pages.mjs";

/** @returns {import("./http.mjs").Reply} */
function refuse(/** @type {number} */ status, /** @type {Record<string, string>} */ error) {
  return json(status, { error });
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
 * @param {{ store: import("./store.mjs").Store }} context
 */
export function handle(call, { store }) {
  const path = call.path.replace(/^\/v1(?=\/)/, "");
  const page = /^\/(checkout|portal)\/(\w+)$/.exec(path);
  if (page && call.method === "GET" && page[2] !== "sessions") return visit(store, page[1] ?? "", page[2] ?? "");
  const key = credentials(call, "Bearer") ?? credentials(call, "Basic");
  if (!key)
    return refuse(401, {
      type: "invalid_request_error",
      message:
        "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth.",
    });
  if (call.method === "GET") return read(path, call, store);
  if (call.method !== "POST" || !creators.has(path)) return unknownUrl(call);
  return once(store, `stripe:${key}`, call, {
    act: () => create(path, call, store),
    conflict: (given) =>
      refuse(400, {
        type: "idempotency_error",
        message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${given}' if you meant to execute a different request.`,
      }),
  });
}

const creators = new Map([
  ["/customers", { needs: [], make: customer }],
  ["/checkout/sessions", { needs: ["mode", "success_url"], make: checkoutSession }],
  ["/billing_portal/sessions", { needs: ["customer"], make: portalSession }],
]);

function create(
  /** @type {string} */ path,
  /** @type {import("./http.mjs").Call} */ call,
  /** @type {import("./store.mjs").Store} */ store,
) {
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
  return json(200, object);
}

function read(
  /** @type {string} */ path,
  /** @type {import("./http.mjs").Call} */ call,
  /** @type {import("./store.mjs").Store} */ store,
) {
  if (path === "/prices") return json(200, prices(call.query));
  const [, kind, id] = /^\/(subscriptions|prices|customers|checkout\/sessions)\/([\w-]+)$/.exec(path) ?? [];
  if (!kind || !id) return unknownUrl(call);
  // An id that says "missing" is how a test asks for one that Stripe does not know.
  const known = id.includes("missing") ? undefined : store.find(id)?.object;
  const found = known ?? (id.includes("missing") ? undefined : made(kind, id));
  if (found) return json(200, found);
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

function visit(/** @type {import("./store.mjs").Store} */ store, /** @type {string} */ kind, /** @type {string} */ id) {
  const object = store.find(id)?.object;
  if (!object) return html(404, "<!doctype html><p>Sessão não encontrada.</p>");
  return html(200, kind === "checkout" ? checkoutPage(object) : portalPage(object));
}

function unknownUrl(/** @type {import("./http.mjs").Call} */ call) {
  return refuse(404, {
    type: "invalid_request_error",
    message: `Unrecognized request URL (${call.method}: ${call.path}).`,
  });
}
