// The status callbacks that Twilio sends after it has taken a message.
import { createHmac } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { isLoopback } from "./loopback.mjs";

const gapMs = 200;
// Twilio's "unreachable destination handset".
const unreachable = "30003";

/** The end of a message: numbers that end in 0000 are switched off. */
export function finalStatus(/** @type {string} */ to) {
  return to.endsWith("0000") ? "undelivered" : "delivered";
}

/** What an SMS comes to, step by step. @returns {[status: string, code?: string][]} */
export function smsSteps(/** @type {string} */ to) {
  return [["sent"], finalStatus(to) === "delivered" ? ["delivered"] : ["undelivered", unreachable]];
}

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
 * Reports what becomes of a message to its StatusCallback, step by step, when that is on this machine; never throws.
 * @param {{ callback: string, authToken: string, steps: [status: string, code?: string][], fields: Record<string, string> }} report
 */
export async function reportDelivery({ callback, authToken, steps, fields }) {
  if (!isLoopback(callback)) return;
  for (const [status, code] of steps) {
    await wait(gapMs, undefined, { ref: false });
    /** @type {Record<string, string>} */
    const error = code ? { ErrorCode: code } : {};
    const form = { ...fields, MessageStatus: status, SmsStatus: status, ...error, ApiVersion: "2010-04-01" };
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
