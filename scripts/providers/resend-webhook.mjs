// The webhooks that Resend sends after it has taken a mail. https://resend.com/docs/dashboard/webhooks/event-types
import { createHmac, randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { isLoopback } from "./loopback.mjs";

/** @typedef {{ url: string, secret: string }} Webhook `secret` as Resend shows it: `whsec_` and base64 */

const gapMs = 200;

/**
 * Signs a webhook as Svix does: base64 HMAC-SHA256 of `id.timestamp.body`, keyed with the secret's bytes.
 * https://docs.svix.com/receiving/verifying-payloads/how-manual
 * @param {string} secret
 * @param {{ id: string, timestamp: string, body: string }} message `timestamp` in seconds
 */
export function signWebhook(secret, { id, timestamp, body }) {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
}

/** Mail to bounce.test comes back, as from a mailbox that does not exist. */
export function bounces(/** @type {(string | undefined)[]} */ to) {
  return to.some((one) => one?.toLowerCase().endsWith("@bounce.test"));
}

/**
 * Reports a mail as sent and then as delivered or bounced, when the webhook is on this machine; never throws.
 * @param {Webhook | null} webhook
 * @param {{ id: string, to: (string | undefined)[], subject: string, tags?: unknown }} mail
 */
export async function reportMail(webhook, { id, to, subject, tags }) {
  if (!webhook || !isLoopback(webhook.url)) return;
  const record = Array.isArray(tags) ? Object.fromEntries(tags.map((tag) => [tag?.name, tag?.value])) : {};
  const data = { email_id: id, to, subject, tags: record, created_at: new Date().toISOString() };
  const bounce = { type: "Permanent", subType: "General", message: "The recipient's mailbox does not exist." };
  await post(webhook, { type: "email.sent", data });
  if (bounces(to)) await post(webhook, { type: "email.bounced", data: { ...data, bounce } });
  else await post(webhook, { type: "email.delivered", data });
}

async function post(/** @type {Webhook} */ { url, secret }, /** @type {object} */ event) {
  await wait(gapMs, undefined, { ref: false });
  const body = JSON.stringify({ created_at: new Date().toISOString(), ...event });
  const [id, timestamp] = [`msg_${randomUUID()}`, String(Math.floor(Date.now() / 1000))];
  const headers = {
    "content-type": "application/json",
    "svix-id": id,
    "svix-timestamp": timestamp,
    "svix-signature": signWebhook(secret, { id, timestamp, body }),
  };
  // Resend would try again for hours; here nobody is to find yesterday's news.
  await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(5000) }).catch(() => undefined);
}
