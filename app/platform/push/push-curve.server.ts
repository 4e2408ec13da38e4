import { toBase64url } from "~/lib/base64url";

type Bytes = Uint8Array<ArrayBuffer>;
const curve = { namedCurve: "P-256" };

/** A fresh P-256 pair for one message. */
export async function newEcdhPair(): Promise<CryptoKeyPair> {
  return await crypto.subtle.generateKey({ name: "ECDH", ...curve }, true, ["deriveBits"]);
}

/** The other side's public key. @throws when the bytes are no point of the curve */
export function importPublic(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", raw, { name: "ECDH", ...curve }, false, []);
}

/** A public key as an uncompressed point of 65 bytes. */
export async function exportPublic(key: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey("raw", key));
}

/** A private key, which WebCrypto takes only as a JWK with its public half. @param use ECDH agrees, ECDSA signs */
export function importPrivate(
  publicKey: Uint8Array,
  privateKey: Uint8Array,
  use: "ECDH" | "ECDSA",
): Promise<CryptoKey> {
  const [x, y, d] = [publicKey.subarray(1, 33), publicKey.subarray(33, 65), privateKey].map(toBase64url);
  const usages: KeyUsage[] = use === "ECDH" ? ["deriveBits"] : ["sign"];
  return crypto.subtle.importKey("jwk", { kty: "EC", crv: "P-256", x, y, d }, { name: use, ...curve }, false, usages);
}

/** ECDH: the 32 bytes that both sides can make and nobody else. */
export async function agreedSecret(ours: CryptoKey, theirs: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, ours, 256));
}

/** HKDF-SHA-256 (RFC 5869), extract and expand. @param parts `length` in bytes */
export async function hkdf(parts: { salt: Bytes; ikm: Bytes; info: Bytes; length: number }): Promise<Bytes> {
  const { salt, ikm, info, length } = parts;
  const key = await crypto.subtle.importKey("raw", ikm, "HKDF", false, ["deriveBits"]);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt, info }, key, length * 8));
}
