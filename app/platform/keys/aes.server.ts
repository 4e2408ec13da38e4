import { fromBase64url, toBase64url } from "./base64url.server";

const encoder = new TextEncoder();
const ivLength = 12; // NIST SP 800-38D: 96 bit nonce, random per message

/** Makes an AES-256-GCM key of 32 bytes; it cannot be read out again. */
export function importAesKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/**
 * Encrypts with AES-256-GCM under a fresh random nonce.
 * @param aad what the ciphertext is bound to: it opens only where this is the same
 * @returns nonce (12 bytes), ciphertext and tag (16 bytes)
 */
export async function aesSealBytes(
  key: CryptoKey,
  plain: Uint8Array<ArrayBuffer>,
  aad: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const additionalData = encoder.encode(aad);
  const body = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData }, key, plain));
  const out = new Uint8Array(ivLength + body.length);
  out.set(iv);
  out.set(body, ivLength);
  return out;
}

/** Opens what `aesSealBytes` made; null when it was altered, moved (another aad) or made with another key. */
export async function aesOpenBytes(
  key: CryptoKey,
  bytes: Uint8Array<ArrayBuffer>,
  aad: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (bytes.length < ivLength + 16) return null;
  const additionalData = encoder.encode(aad);
  try {
    const algorithm = { name: "AES-GCM", iv: bytes.subarray(0, ivLength), additionalData };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, bytes.subarray(ivLength)));
  } catch {
    return null;
  }
}

/** `aesSealBytes` as base64url text, for columns of a database. */
export async function aesSeal(key: CryptoKey, plain: Uint8Array<ArrayBuffer>, aad: string): Promise<string> {
  return toBase64url(await aesSealBytes(key, plain, aad));
}

/** Opens what `aesSeal` made; null when it was altered, moved (another aad) or made with another key. */
export async function aesOpen(key: CryptoKey, sealed: string, aad: string): Promise<Uint8Array | null> {
  const bytes = fromBase64url(sealed);
  return bytes ? aesOpenBytes(key, bytes, aad) : null;
}
