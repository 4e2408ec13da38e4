import { fromBase64url } from "~/lib/base64url";
import { agreedSecret, exportPublic, hkdf, importPublic, newEcdhPair } from "./push-curve.server";

type Bytes = Uint8Array<ArrayBuffer>;

/** What a browser gave us to encrypt for it: its public key (65 bytes) and a secret (16 bytes), base64url. */
export type PushKeys = { p256dh: string; auth: string };

/** Fresh for every message; given only by tests, which compare with the RFC's example. */
export type PushRandom = { salt: Bytes; pair: CryptoKeyPair };

/** Longest plaintext: 4,096 bytes of body less header (86), delimiter (1) and tag (16), RFC 8291 §4. */
export const longestPush = 3993;
const recordSize = 4096;

const ascii = (text: string): Bytes => new TextEncoder().encode(text);

function join(...parts: Uint8Array[]): Bytes {
  const out = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** The content key and nonce of one message (RFC 8291 §3.4). */
async function keyAndNonce(auth: Bytes, theirs: Bytes, { salt, pair }: PushRandom): Promise<[Bytes, Bytes]> {
  const ours = await exportPublic(pair.publicKey);
  const secret = await agreedSecret(pair.privateKey, await importPublic(theirs));
  const ikm = await hkdf({ salt: auth, ikm: secret, info: join(ascii("WebPush: info\0"), theirs, ours), length: 32 });
  return Promise.all([
    hkdf({ salt, ikm, info: ascii("Content-Encoding: aes128gcm\0"), length: 16 }),
    hkdf({ salt, ikm, info: ascii("Content-Encoding: nonce\0"), length: 12 }),
  ]);
}

async function freshRandom(): Promise<PushRandom> {
  return { salt: crypto.getRandomValues(new Uint8Array(16)), pair: await newEcdhPair() };
}

function decoded({ p256dh, auth }: PushKeys): { theirs: Bytes; secret: Bytes } | null {
  const [theirs, secret] = [fromBase64url(p256dh), fromBase64url(auth)];
  return theirs?.length === 65 && theirs[0] === 4 && secret?.length === 16 ? { theirs, secret } : null;
}

/**
 * Encrypts a message for a browser: aes128gcm in one record (RFC 8291, RFC 8188).
 * @param paddedTo bytes that the plaintext seems to have at least, so that its length tells nothing; at most 3,993
 * @returns the body to post, or null when the keys are no keys or the message is too long
 */
export async function encryptPush(
  plain: Bytes,
  keys: PushKeys,
  { paddedTo = 0, random }: { paddedTo?: number; random?: PushRandom } = {},
): Promise<Bytes | null> {
  const known = decoded(keys);
  if (!known || plain.length > longestPush) return null;
  const fresh = random ?? (await freshRandom());
  let secrets: [Bytes, Bytes];
  try {
    secrets = await keyAndNonce(known.secret, known.theirs, fresh);
  } catch {
    return null; // 65 bytes that are no point of the curve
  }
  const [contentKey, iv] = secrets;
  const key = await crypto.subtle.importKey("raw", contentKey, "AES-GCM", false, ["encrypt"]);
  // 0x02 ends the last record; zeros after it are padding (RFC 8188 §2).
  const padding = new Uint8Array(Math.max(0, Math.min(paddedTo, longestPush) - plain.length));
  const record = join(plain, new Uint8Array([2]), padding);
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, record));
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, recordSize);
  const ours = await exportPublic(fresh.pair.publicKey);
  return join(fresh.salt, size, new Uint8Array([ours.length]), ours, sealed);
}
