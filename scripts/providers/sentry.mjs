// Sentry's envelopes: https://develop.sentry.dev/sdk/data-model/envelopes/
import { json, parseJsonObject } from "./http.mjs";

/** @returns {import("./http.mjs").Reply} */
export function failure(/** @type {number} */ status) {
  return json(status, { detail: status === 429 ? "rate limited" : "error" });
}

/** An envelope is lines: its head, then of each item a head and a body; events are kept. @param {import("./http.mjs").Call} call @param {{ store: import("./store.mjs").Store }} context */
export function handle(call, { store }) {
  const [, project] = /^\/api\/(\d+)\/envelope\/$/.exec(call.path) ?? [];
  if (!project) return json(404, { detail: "not found" });
  const key = call.query.get("sentry_key") ?? /sentry_key=(\w+)/.exec(String(call.headers["x-sentry-auth"] ?? ""))?.[1];
  if (!key) return json(403, { detail: "missing authorization information" });
  const [head = "", ...items] = call.body.toString("utf8").split("\n");
  const id = parseJsonObject(Buffer.from(head))?.event_id;
  for (let n = 0; n + 1 < items.length; n += 2) {
    if (parseJsonObject(Buffer.from(items[n] ?? ""))?.type !== "event") continue;
    const body = items[n + 1] ?? "";
    const subject = String(parseJsonObject(Buffer.from(body))?.message ?? "");
    store.add({
      provider: "sentry",
      id: String(id),
      to: `projeto ${project}`,
      subject,
      body,
      envelope: call.body.toString("utf8"),
    });
  }
  return json(200, { id });
}
