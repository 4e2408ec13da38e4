import { kB } from "~/lib/bytes";
import { seconds } from "~/lib/duration";
import type { WebhookReading } from "../messages/webhook";
import { jsonOf } from "../outside/outside-exchange.server";
import type { PaymentNews } from "./payments";
import { stripeLibrary } from "./stripe-library.server";
import { stripeEventSchema } from "./stripe-objects";

/** An event quotes what it is about: an invoice with its lines is longer than other webhooks. */
const longestEvent = 256 * kB;
/** Seconds that a webhook's signature is good for. */
const tolerance = 300;

/** What checks signatures, made once: the SDK makes itself whole for it. */
function signatures(): ReturnType<typeof newSignatures> {
  made ??= newSignatures().catch((error: unknown) => {
    made = undefined; // the next one tries again
    throw error;
  });
  return made;
}
let made: ReturnType<typeof newSignatures> | undefined;

async function newSignatures() {
  const Sdk = await stripeLibrary();
  const { signature } = new Sdk("none").webhooks;
  if (!signature) throw new Error("the Stripe SDK checks no signatures");
  return { signature, crypto: Sdk.createSubtleCryptoProvider() };
}

/** Why a signature is not one of Stripe's for this body and this moment. */
async function signatureRefusal(secret: string, header: string, body: string, now: number) {
  const at = /(?:^|,)t=(\d{1,12})(?:,|$)/.exec(header)?.[1];
  // Of two times the SDK would sign the last and we judge the first: a message up to twice as old would pass.
  const times = header.match(/(?:^|,)t=/g)?.length;
  if (at === undefined || times !== 1 || header.length > 2000) return "forged" as const;
  const { signature, crypto } = await signatures();
  try {
    // The time is judged below, in both directions; here at its own moment, so that only the signature counts.
    await signature.verifyHeaderAsync(body, header, secret, tolerance, crypto, seconds(Number(at)));
  } catch {
    return "forged" as const;
  }
  return Math.abs(now - seconds(Number(at))) > seconds(tolerance) ? ("stale" as const) : null;
}

/**
 * Reads a webhook of Stripe's, whose signature covers its time. Never throws. An event may come more than once, late and out of order.
 * @param now ms; a signature is good for 300 s around it
 */
export async function readStripeWebhook(
  secret: string,
  { headers, body }: { headers: Headers; body: string },
  now: number,
): Promise<WebhookReading<PaymentNews>> {
  if (body.length > longestEvent) return { ok: false, refusal: "too_large" };
  const refused = await signatureRefusal(secret, headers.get("Stripe-Signature") ?? "", body, now);
  if (refused) return { ok: false, refusal: refused };
  const event = stripeEventSchema.safeParse(jsonOf(body)).data;
  if (!event) return { ok: false, refusal: "malformed" };
  const { object } = event.data;
  const customerId = object.object === "customer" ? (object.id ?? null) : (object.customer ?? null);
  return { ok: true, report: { eventId: event.id, type: event.type, customerId } };
}
