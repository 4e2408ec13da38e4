import { kB } from "~/lib/bytes";

/** What became of a message after a provider had taken it. `other`: on its way, or nothing we act upon. */
export type DeliveryOutcome = "delivered" | "failed" | "other";

/**
 * A webhook read, or why it is none: too large, not signed by the provider, older than its tolerance (a replay), or
 * signed but not what the provider's manual says.
 */
export type WebhookReading<T> =
  | { ok: true; report: T }
  | { ok: false; refusal: "too_large" | "forged" | "stale" | "malformed" };

/** Webhooks carry ids and codes; beyond this many characters one is not read. */
export const longestWebhook = 64 * kB;
