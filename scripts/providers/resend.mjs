// Resend: e-mail. https://resend.com/docs/api-reference/errors
import { randomUUID } from "node:crypto";
import { credentials, header, json, parseJsonObject } from "./http.mjs";
import { once } from "./idempotency.mjs";
import { textOf } from "./resend-text.mjs";
import { bounces, reportMail } from "./resend-webhook.mjs";

/** @typedef {{ store: import("./store.mjs").Store, webhook: () => import("./resend-webhook.mjs").Webhook | null }} Context */

const recipientLimit = 50;
const batchLimit = 100;
const address = /^(?:[^<>]*<)?([^\s<>@]+@[^\s<>@]+)>?$/;

/** @returns {import("./http.mjs").Reply} */
function refuse(/** @type {number} */ statusCode, /** @type {string} */ name, /** @type {string} */ message) {
  return json(statusCode, { statusCode, name, message });
}

/** @returns {import("./http.mjs").Reply} */
export function failure(/** @type {number} */ status) {
  if (status === 429)
    return refuse(429, "rate_limit_exceeded", "Too many requests. You can only make 2 requests per second.");
  if (status === 413) return refuse(413, "validation_error", "The request body is too large.");
  return refuse(status, "internal_server_error", "An unexpected error occurred.");
}

/**
 * @param {import("./http.mjs").Call} call
 * @param {Context} context
 */
export function handle(call, context) {
  const { store } = context;
  const key = credentials(call, "Bearer");
  if (!key)
    return refuse(
      401,
      "missing_api_key",
      "Missing API key in the authorization header. Include the following header 'Authorization: Bearer YOUR_API_KEY' in the request.",
    );
  const one = /^\/emails\/([\w-]+)$/.exec(call.path)?.[1];
  if (call.method === "GET" && one) return fetched(store, one);
  if (call.path !== "/emails" && call.path !== "/emails/batch")
    return refuse(404, "not_found", "The requested endpoint does not exist.");
  if (call.method !== "POST")
    return refuse(405, "method_not_allowed", "This endpoint does not support the specified HTTP method.");
  if ((header(call, "idempotency-key") ?? "").length > 256)
    return refuse(400, "invalid_idempotency_key", "The key must be between 1-256 chars.");
  return once(store, `resend:${key}`, call, {
    act: () => (call.path === "/emails" ? send(call, context) : sendBatch(call, context)),
    conflict: () =>
      refuse(409, "invalid_idempotent_request", "Same idempotency key used with a different request payload."),
  });
}

function send(/** @type {import("./http.mjs").Call} */ call, /** @type {Context} */ context) {
  const email = parseJsonObject(call.body);
  return check(email) ?? json(200, { id: keep(email, call, context) });
}

function sendBatch(/** @type {import("./http.mjs").Call} */ call, /** @type {Context} */ context) {
  const emails = parseJsonObject(call.body);
  if (!Array.isArray(emails) || emails.length === 0 || emails.length > batchLimit) {
    return refuse(422, "validation_error", `The batch must be an array of 1 to ${batchLimit} emails.`);
  }
  // Resend takes a whole batch or none of it.
  const refused = emails.map(check).find((reply) => reply !== null);
  return refused ?? json(200, { data: emails.map((email) => ({ id: keep(email, call, context) })) });
}

/** @returns {import("./http.mjs").Reply | null} */
function check(/** @type {any} */ email) {
  if (!email || Array.isArray(email)) return refuse(422, "validation_error", "The request body must be a JSON object.");
  for (const field of ["from", "to", "subject"]) {
    if (!email[field] || email[field].length === 0)
      return refuse(422, "missing_required_field", `Missing \`${field}\` field.`);
  }
  if (typeof email.html !== "string" && typeof email.text !== "string")
    return refuse(422, "missing_required_field", "Missing `html` or `text` field.");
  if (typeof email.subject !== "string") return refuse(422, "validation_error", "Invalid `subject` field.");
  const form = "The email address needs to follow the `email@example.com` or `Name <email@example.com>` format.";
  if (!address.test(String(email.from).trim()))
    return refuse(422, "validation_error", `Invalid \`from\` field. ${form}`);
  const files = [email.attachments ?? []].flat();
  if (!files.every((file) => typeof file?.filename === "string" && (file.content || file.path)))
    return refuse(422, "invalid_attachment", "Attachment must have either a `content` or `path`.");
  const to = [email.to].flat();
  if (to.length > recipientLimit)
    return refuse(422, "validation_error", `The \`to\` field has more than ${recipientLimit} recipients.`);
  if (!to.every((one) => typeof one === "string" && address.test(one.trim())))
    return refuse(422, "validation_error", `Invalid \`to\` field. ${form}`);
  return null;
}

/** Files of a letter as text, which is what we send. */
function filesOf(/** @type {any} */ attachments) {
  return [attachments ?? []].flat().map((/** @type {any} */ { filename, content, content_type: contentType }) => {
    return { filename, contentType, text: Buffer.from(String(content ?? ""), "base64").toString("utf8") };
  });
}

function keep(
  /** @type {any} */ email,
  /** @type {import("./http.mjs").Call} */ call,
  /** @type {Context} */ { store, webhook },
) {
  const id = randomUUID();
  const to = [email.to].flat().map((/** @type {string} */ one) => address.exec(one.trim())?.[1]);
  const { from, subject, html, headers, tags, cc, bcc } = email;
  const attachments = filesOf(email.attachments);
  const body = typeof email.text === "string" ? email.text : textOf(html);
  store.add({
    provider: "resend",
    id,
    to: to.join(", "),
    subject,
    body,
    html,
    from,
    cc,
    bcc,
    headers,
    tags,
    ...(attachments.length > 0 ? { attachments } : {}),
    idempotencyKey: header(call, "idempotency-key"),
    status: bounces(to) ? "bounced" : "delivered",
  });
  void reportMail(webhook(), { id, to, subject, tags });
  return id;
}

function fetched(/** @type {import("./store.mjs").Store} */ store, /** @type {string} */ id) {
  const entry = store.find(id);
  if (!entry || entry.provider !== "resend") return refuse(404, "not_found", "Email not found");
  const { from, subject, at } = entry;
  return json(200, {
    object: "email",
    id,
    to: entry.to.split(", "),
    from,
    subject,
    created_at: at,
    last_event: entry.status,
  });
}
