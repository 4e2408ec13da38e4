// Twilio: SMS and WhatsApp. https://www.twilio.com/docs/messaging/api/message-resource
import { randomUUID } from "node:crypto";
import { credentials, json } from "./http.mjs";
import { finalStatus, reportDelivery, smsSteps } from "./twilio-callback.mjs";
import { isOutsideWindow, isWhatsApp, problemOf, stepsOf, textOf } from "./twilio-whatsapp.mjs";

const bodyLimit = 1600;
const e164 = /^(?:whatsapp:)?\+[1-9]\d{6,14}$/;

/** @returns {import("./http.mjs").Reply} */
function refuse(/** @type {number} */ status, /** @type {number} */ code, /** @type {string} */ message) {
  return json(status, { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status });
}

/** @returns {import("./http.mjs").Reply} */
export function failure(/** @type {number} */ status) {
  if (status === 429) return refuse(429, 20429, "Too Many Requests");
  if (status === 413) return refuse(413, 20413, "Request entity too large");
  return refuse(status, 20500, "An internal server error has occurred");
}

/** WhatsApp has faults and an outbox of its own, at the same address. */
export function nameOf(/** @type {import("./http.mjs").Call} */ call) {
  return isWhatsApp(new URLSearchParams(call.body.toString("utf8"))) ? "twilio-whatsapp" : "twilio";
}

/**
 * @param {import("./http.mjs").Call} call
 * @param {{ store: import("./store.mjs").Store }} context
 */
export function handle(call, { store }) {
  const [user, ...secret] = Buffer.from(credentials(call, "Basic") ?? "", "base64")
    .toString("utf8")
    .split(":");
  if (!user || secret.join(":") === "") return refuse(401, 20003, "Authenticate");
  const [, account, sid] = /^\/2010-04-01\/Accounts\/(\w+)\/Messages(?:\/(\w+))?\.json$/.exec(call.path) ?? [];
  if (!account) return refuse(404, 20404, `The requested resource ${call.path} was not found`);
  if (call.method === "GET" && sid) return fetched(store, account, sid);
  if (call.method !== "POST" || sid) return refuse(405, 20004, "Method not allowed");
  const form = new URLSearchParams(call.body.toString("utf8"));
  return check(form) ?? send(form, { account, authToken: secret.join(":"), store });
}

/** @returns {import("./http.mjs").Reply | null} */
function check(/** @type {URLSearchParams} */ form) {
  const to = form.get("To");
  if (!to) return refuse(400, 21604, "A 'To' phone number is required.");
  if (!e164.test(to)) return refuse(400, 21211, `Invalid 'To' Phone Number: ${to}`);
  if (!form.get("From") && !form.get("MessagingServiceSid"))
    return refuse(400, 21603, "A 'From' phone number is required.");
  if (isWhatsApp(form)) {
    const problem = problemOf(form);
    return problem && refuse(400, ...problem);
  }
  const body = form.get("Body");
  if (!body) return refuse(400, 21602, "Message body is required.");
  if (body.length > bodyLimit)
    return refuse(400, 21617, "The concatenated message body exceeds the 1600 character limit");
  return null;
}

/**
 * @param {URLSearchParams} form
 * @param {{ account: string, authToken: string, store: import("./store.mjs").Store }} context
 */
function send(form, { account, authToken, store }) {
  const id = `SM${randomUUID().replaceAll("-", "")}`;
  const to = form.get("To") ?? "";
  const from = form.get("From") ?? undefined;
  const service = form.get("MessagingServiceSid") ?? undefined;
  const callback = form.get("StatusCallback") ?? undefined;
  const onWhatsApp = isWhatsApp(form);
  const [provider, body] = onWhatsApp ? ["twilio-whatsapp", textOf(form)] : ["twilio", form.get("Body") ?? ""];
  const isLate = onWhatsApp && isOutsideWindow(form);
  const steps = onWhatsApp ? stepsOf(to, isLate) : smsSteps(to);
  // What Meta does not take reaches nobody: it is in no outbox.
  if (!isLate) store.add({ provider, id, to, body, from, service, callback, status: "queued" });
  if (callback)
    void reportDelivery({
      callback,
      authToken,
      steps,
      fields: { MessageSid: id, SmsSid: id, AccountSid: account, To: to, From: from ?? "" },
    });
  return json(201, message({ account, id, status: "queued", to, from, service, body, at: new Date() }));
}

function fetched(
  /** @type {import("./store.mjs").Store} */ store,
  /** @type {string} */ account,
  /** @type {string} */ id,
) {
  const entry = store.find(id);
  if (!entry?.provider.startsWith("twilio"))
    return refuse(404, 20404, `The requested resource /Messages/${id}.json was not found`);
  const { to, body, from, service } = /** @type {any} */ (entry);
  return json(200, message({ account, id, status: finalStatus(to), to, from, service, body, at: new Date(entry.at) }));
}

/** @param {{ account: string, id: string, status: string, to: string, from?: string, service?: string, body: string, at: Date }} one */
function message({ account, id, status, to, from, service, body, at }) {
  return {
    account_sid: account,
    api_version: "2010-04-01",
    body,
    date_created: at.toUTCString(),
    date_sent: status === "queued" ? null : at.toUTCString(),
    date_updated: at.toUTCString(),
    direction: "outbound-api",
    error_code: null,
    error_message: null,
    from: from ?? null,
    messaging_service_sid: service ?? null,
    num_media: "0",
    num_segments: String(Math.max(1, Math.ceil(body.length / 153))),
    price: null,
    price_unit: "USD",
    sid: id,
    status,
    subresource_uris: { media: `/2010-04-01/Accounts/${account}/Messages/${id}/Media.json` },
    to,
    uri: `/2010-04-01/Accounts/${account}/Messages/${id}.json`,
  };
}
