import { fromBase64url, toBase64url } from "~/lib/base64url";
import { hours } from "~/lib/duration";
import { importPrivate } from "./push-curve.server";

/** Our name towards push services: a P-256 pair, raw in base64url, and a `mailto:` where they reach us. */
export type VapidKeys = { publicKey: string; privateKey: string; subject: string };

// RFC 8292 allows 24 h; half of it leaves room for clocks that go wrong.
const life = hours(12);

const part = (value: unknown) => toBase64url(new TextEncoder().encode(JSON.stringify(value)));

/**
 * The Authorization header that names us to a push service (RFC 8292): an ES256 JWT for its origin, and our public key.
 * @throws when the keys are no P-256 pair, which config has already refused
 */
export async function vapidAuthorization(keys: VapidKeys, audience: string, now: number): Promise<string> {
  const [publicKey, privateKey] = [fromBase64url(keys.publicKey), fromBase64url(keys.privateKey)];
  if (!publicKey || !privateKey) throw new Error("VAPID keys are not base64url");
  const key = await importPrivate(publicKey, privateKey, "ECDSA");
  const claims = { aud: audience, exp: Math.floor((now + life) / 1000), sub: keys.subject };
  const signed = `${part({ typ: "JWT", alg: "ES256" })}.${part(claims)}`;
  const algorithm = { name: "ECDSA", hash: "SHA-256" };
  const signature = await crypto.subtle.sign(algorithm, key, new TextEncoder().encode(signed));
  return `vapid t=${signed}.${toBase64url(new Uint8Array(signature))}, k=${keys.publicKey}`;
}
