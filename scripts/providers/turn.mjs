// Cloudflare Realtime's TURN: credentials that are good for a while. https://developers.cloudflare.com/realtime/turn/generate-credentials/
import { createHash } from "node:crypto";
import { credentials, json, parseJsonObject } from "./http.mjs";

const longestTtl = 48 * 3600;

/** @returns {import("./http.mjs").Reply} */
function refuse(/** @type {number} */ status, /** @type {string} */ message) {
  return json(status, { success: false, errors: [{ code: status, message }] });
}

/** @returns {import("./http.mjs").Reply} */
export function failure(/** @type {number} */ status) {
  return refuse(status, status === 429 ? "rate limited" : status === 413 ? "payload too large" : "internal error");
}

/** Nothing is sent to anybody here, so the outbox stays as it is. @param {import("./http.mjs").Call} call */
export function handle(call) {
  const [, keyId] = /^\/v1\/turn\/keys\/([\w-]{1,64})\/credentials\/generate-ice-servers$/.exec(call.path) ?? [];
  if (!keyId) return refuse(404, "not found");
  if (call.method !== "POST") return refuse(405, "method not allowed");
  const token = credentials(call, "Bearer");
  if (!token) return refuse(401, "authentication failed");
  const ttl = parseJsonObject(call.body)?.ttl;
  if (!Number.isInteger(ttl) || ttl < 1 || ttl > longestTtl) return refuse(400, "ttl must be 1 to 172800 seconds");
  const username = createHash("sha256").update(`${keyId}|${ttl}`).digest("hex");
  const credential = createHash("sha256").update(`${username}|${token}`).digest("hex");
  // Names that resolve nowhere (RFC 6761): what reads them works, and nobody is called.
  return json(201, {
    iceServers: [
      { urls: ["stun:stun.invalid:3478", "stun:stun.invalid:53"] },
      {
        urls: [
          "turn:turn.invalid:3478?transport=udp",
          "turn:turn.invalid:53?transport=udp",
          "turn:turn.invalid:3478?transport=tcp",
          "turns:turn.invalid:5349?transport=tcp",
        ],
        username,
        credential,
      },
    ],
  });
}
