import { TimeSpan } from "oslo";
import { createJWT, parseJWT, validateJWT } from "oslo/jwt";
import { toBase64url } from "./base64url.server";
import type { Keyring } from "./keyring.server";

/** Secrets we hand out and recognise again. */
export type Tokens = {
  /** Ids of all keys, the current one first. */
  kids: readonly string[];
  /** A new secret of 256 random bits, base64url. */
  random(): string;
  /** SHA-256 of a secret: the only form in which it is stored. */
  hash(token: string): Promise<string>;
  /** A keyed digest (HMAC-SHA-256) that cannot be made or checked without our key; the same for the same text. */
  mac(purpose: string, text: string): Promise<string>;
  /** The digest under each key of the ring, the current one's first: what was made before a rotation is still ours. */
  macs(purpose: string, text: string): Promise<string[]>;
  /** HS256 JWT with these claims. @param ttl life in ms */
  signJwt(claims: Record<string, string>, ttl: number): Promise<string>;
  /** Claims of a JWT of ours, or null when forged, malformed or expired. */
  readJwt(jwt: string): Promise<Record<string, unknown> | null>;
};

const encoder = new TextEncoder();

async function sha256(text: string): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.digest("SHA-256", encoder.encode(text))));
}

const imported = new WeakMap<Uint8Array, Promise<CryptoKey>>();

/** A key of the ring, imported once. */
function hmacKeyOf(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const key =
    imported.get(bytes) ?? crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  imported.set(bytes, key);
  return key;
}

async function hmac(bytes: Uint8Array<ArrayBuffer>, text: string): Promise<string> {
  const signed = await crypto.subtle.sign("HMAC", await hmacKeyOf(bytes), encoder.encode(text));
  return toBase64url(new Uint8Array(signed));
}

function kidOf(jwt: string): string | null {
  const header: unknown = parseJWT(jwt)?.header;
  if (typeof header !== "object" || header === null || !("kid" in header)) return null;
  return typeof header.kid === "string" ? header.kid : null;
}

async function readJwt(ring: Keyring, jwt: string): Promise<Record<string, unknown> | null> {
  try {
    const kid = kidOf(jwt);
    const bytes = kid === null ? null : ring.bytes(kid);
    if (!bytes) return null;
    return (await validateJWT("HS256", bytes, jwt)).payload as Record<string, unknown>;
  } catch {
    return null; // oslo throws on any malformed, forged or expired token
  }
}

/** Tokens made with a key ring (rotation: add a new first key, keep the old one until its tokens are gone). */
export function tokensOf(ring: Keyring): Tokens {
  const current = ring.bytes(ring.currentKid);
  if (!current) throw new Error("no current token key");
  return {
    kids: ring.kids,
    random: () => toBase64url(crypto.getRandomValues(new Uint8Array(32))),
    hash: sha256,
    mac: (purpose, text) => hmac(current, `${purpose}|${text}`),
    macs: (purpose, text) =>
      Promise.all(ring.kids.map((kid) => hmac(ring.bytes(kid) ?? current, `${purpose}|${text}`))),
    signJwt: (claims, ttl) =>
      createJWT("HS256", current, claims, {
        headers: { kid: ring.currentKid },
        expiresIn: new TimeSpan(ttl, "ms"),
        includeIssuedTimestamp: true,
      }),
    readJwt: (jwt) => readJwt(ring, jwt),
  };
}
