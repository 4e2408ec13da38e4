// What Stripe tells: events, signed as Stripe signs them.
import { createHmac, randomUUID } from "node:crypto";
import { isLoopback } from "../loopback.mjs";

/** @typedef {import("./billing.mjs").Context} Context */
/** @typedef {import("./billing.mjs").Thing} Thing */

/** What the simulator signs with, where the app was given no other. */
const localSecret = process.env.STRIPE_WEBHOOK_SECRET || "whsec_localsimulator";

/** Sends an event as Stripe does, signed; whoever has no ears is not waited for. */
export async function tell(
  /** @type {Context} */ { webhook },
  /** @type {string} */ type,
  /** @type {Thing} */ object,
) {
  const told = webhook?.();
  if (!told || !isLoopback(told.url)) return;
  const created = Math.floor(Date.now() / 1000);
  const body = JSON.stringify({
    ...{ id: `evt_${randomUUID().replaceAll("-", "")}`, object: "event", api_version: "2026-10-28.endive" },
    ...{ type, created, livemode: false, data: { object } },
  });
  const v1 = createHmac("sha256", localSecret).update(`${created}.${body}`).digest("hex");
  const headers = { "content-type": "application/json", "stripe-signature": `t=${created},v1=${v1}` };
  const url = `${new URL(told.url).origin}/api/webhooks/stripe`;
  await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(5000) }).catch(() => undefined);
}
