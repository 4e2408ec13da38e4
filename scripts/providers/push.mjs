// A browser vendor's push service (RFC 8030). Payloads are encrypted for the browser (RFC 8291), so only their length is kept.
import { randomUUID } from "node:crypto";
import { header } from "./http.mjs";

const payloadLimit = 4096;

/** @returns {import("./http.mjs").Reply} */
function answer(
  /** @type {number} */ status,
  /** @type {string} */ body,
  /** @type {Record<string, string>} */ headers = {},
) {
  return { status, headers: { "content-type": "text/plain; charset=utf-8", ...headers }, body };
}

/** @returns {import("./http.mjs").Reply} */
export function failure(/** @type {number} */ status) {
  if (status === 429) return answer(429, "too many requests");
  if (status === 413) return answer(413, "payload too large");
  return answer(status, "internal server error");
}

/**
 * @param {import("./http.mjs").Call} call
 * @param {{ store: import("./store.mjs").Store }} context
 */
export function handle(call, { store }) {
  const subscription = /^\/([\w.~%-]+)$/.exec(call.path)?.[1];
  if (!subscription) return answer(404, "unknown subscription");
  if (call.method !== "POST") return answer(405, "method not allowed", { allow: "POST" });
  const authorization = header(call, "authorization") ?? "";
  if (!/^vapid\s.*\bt=[\w.-]+/.test(authorization) || !/\bk=[\w-]+/.test(authorization))
    return answer(401, "VAPID credentials (RFC 8292) required");
  if (subscription.startsWith("gone-")) return answer(410, "push subscription has unsubscribed or expired");
  const ttl = header(call, "ttl") ?? "";
  if (!/^\d+$/.test(ttl)) return answer(400, "TTL header required");
  if (call.body.length > 0 && header(call, "content-encoding") !== "aes128gcm")
    return answer(400, "Content-Encoding aes128gcm required");
  if (call.body.length > payloadLimit) return failure(413);
  const id = randomUUID();
  const length = call.body.length;
  const [urgency, topic] = [header(call, "urgency"), header(call, "topic")];
  store.add({
    provider: "push",
    id,
    to: subscription,
    body: `[${length} bytes cifrados]`,
    length,
    ttl: Number(ttl),
    urgency,
    topic,
    status: "accepted",
  });
  return answer(201, "", { location: `${call.origin}/push/message/${id}`, ttl });
}
