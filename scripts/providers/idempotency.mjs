// One answer per idempotency key: the same request again gets the first answer, another request is a conflict.
import { createHash } from "node:crypto";
import { header, json } from "./http.mjs";

/** A short digest, stable between runs, of any number of texts. */
export function digest(/** @type {(string | Buffer)[]} */ ...parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}

/**
 * Runs `act` unless this key was answered before.
 * Only successes are remembered: a refused request may be corrected and sent again.
 * @param {import("./store.mjs").Store} store
 * @param {string} scope provider and caller, so that keys of two never meet
 * @param {import("./http.mjs").Call} call
 * @param {{ act: () => import("./http.mjs").Reply, conflict: (key: string) => import("./http.mjs").Reply }} ways
 */
export function once(store, scope, call, { act, conflict }) {
  const given = header(call, "idempotency-key");
  if (!given) return act();
  const key = `${scope}:${given}`;
  const fingerprint = digest(call.path, call.body);
  const first = store.recall(key);
  if (first) {
    return first.fingerprint === fingerprint
      ? json(first.status, first.body, { "idempotent-replayed": "true" })
      : conflict(given);
  }
  const reply = act();
  if (reply.status < 300) store.remember({ key, fingerprint, status: reply.status, body: JSON.parse(reply.body) });
  return reply;
}
