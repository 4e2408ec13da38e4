/** What the simulator and the app of these tests sign with. */
export const stripeSecret = "whsec_localsimulator";

/** The header that Stripe would send with a body. @param at ms */
export async function stripeSignature(body: string, at: number, secret = stripeSecret): Promise<string> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const key = await crypto.subtle.importKey("raw", encode(secret), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const t = Math.floor(at / 1000);
  const mac = new Uint8Array(await crypto.subtle.sign("HMAC", key, encode(`${t}.${body}`)));
  return `t=${t},v1=${Array.from(mac, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** An event as Stripe writes it. */
export const stripeEvent = (
  id: string,
  type = "customer.subscription.updated",
  object: object = { customer: "cus_1" },
) => JSON.stringify({ id, type, object: "event", created: 1, data: { object } });
