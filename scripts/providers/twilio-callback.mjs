// The status callbacks that Twilio sends after it has taken a message.
import { createHmac } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";

// The simulator must never call out of this machine, whatever a message asks for.
const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);
const gapMs = 200;

/**
 * Signs a callback: base64 HMAC-SHA1, keyed with the auth token, over the URL and the form's pairs sorted by name.
 * https://www.twilio.com/docs/usage/security#validating-requests
 * @param {string} url
 * @param {Record<string, string>} fields
 * @param {string} authToken
 */
export function signCallback(url, fields, authToken) {
  const pairs = Object.keys(fields)
    .sort()
    .map((name) => name + fields[name]);
  return createHmac("sha1", authToken)
    .update(url + pairs.join(""))
    .digest("base64");
}

/**
 * Reports a message as sent and then delivered to its StatusCallback, when that is on this machine; never throws.
 * @param {{ callback: string, authToken: string, fields: Record<string, string> }} report
 */
export async function reportDelivery({ callback, authToken, fields }) {
  if (!URL.canParse(callback) || !loopback.has(new URL(callback).hostname)) return;
  for (const status of ["sent", "delivered"]) {
    await wait(gapMs, undefined, { ref: false });
    const form = { ...fields, MessageStatus: status, SmsStatus: status, ApiVersion: "2010-04-01" };
    const headers = { "x-twilio-signature": signCallback(callback, form, authToken) };
    // Twilio does not try a status callback again either: nobody waits for its outcome.
    await fetch(callback, {
      method: "POST",
      headers,
      body: new URLSearchParams(form),
      signal: AbortSignal.timeout(5000),
    }).catch(() => undefined);
  }
}
