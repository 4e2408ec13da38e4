import { createCipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** An age X25519 recipient, or null when it is not one. (BIP 173: 32 signs, the last six a checksum.) */
export function recipientKey(recipient: string): Uint8Array<ArrayBuffer> | null {
  const [, data] = /^age1([02-9ac-hj-np-z]{58})$/.exec(recipient) ?? [];
  if (!data) return null;
  const values = [...data].map((sign) => "qpzry9x8gf2tvdw0s3jn54khce6mua7l".indexOf(sign));
  const prefix = [..."age"].map((sign) => sign.charCodeAt(0));
  const all = [...prefix.map((code) => code >> 5), 0, ...prefix.map((code) => code & 31), ...values];
  if (polymod(all) !== 1) return null;
  const key = new Uint8Array(32);
  for (let bit = 0; bit < 256; bit++) {
    const value = values[Math.floor(bit / 5)] ?? 0;
    if ((value >> (4 - (bit % 5))) & 1) key[bit >> 3] = (key[bit >> 3] ?? 0) | (128 >> (bit & 7));
  }
  return key;
}

function polymod(values: number[]): number {
  const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (const [i, one] of generators.entries()) if ((top >>> i) & 1) sum ^= one;
  }
  return sum >>> 0;
}

const unpadded = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64").replace(/=+$/, "");

function derive(secret: Uint8Array, salt: Uint8Array, info: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", secret, salt, info, 32));
}

/** ChaCha20-Poly1305 (RFC 8439): ciphertext and tag. */
function sealed(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array): Buffer {
  const cipher = createCipheriv("chacha20-poly1305", key, nonce, { authTagLength: 16 });
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** The file's key, wrapped for the recipient by a key pair of this one file. */
async function stanzaOf(recipient: Uint8Array<ArrayBuffer>, fileKey: Uint8Array): Promise<string> {
  const own = await crypto.subtle.generateKey({ name: "X25519" }, true, ["deriveBits"]);
  const share = new Uint8Array(await crypto.subtle.exportKey("raw", own.publicKey));
  const theirs = await crypto.subtle.importKey("raw", recipient, { name: "X25519" }, false, []);
  const agreed = { name: "X25519", public: theirs, $public: theirs };
  const secret = new Uint8Array(await crypto.subtle.deriveBits(agreed, own.privateKey, 256));
  // Both sides' keys are in the salt; a secret of zeros (a key that is a trap) is refused, as the format asks.
  if (secret.every((byte) => byte === 0)) throw new Error("the recipient's key is no key");
  const wrapKey = derive(secret, Buffer.concat([share, recipient]), "age-encryption.org/v1/X25519");
  return `-> X25519 ${unpadded(share)}\n${unpadded(sealed(wrapKey, new Uint8Array(12), fileKey))}\n`;
}

const chunk = 64 * 1024;

function* chunksOf(streamKey: Uint8Array, plain: Uint8Array): Generator<Buffer> {
  const count = Math.max(1, Math.ceil(plain.length / chunk));
  for (let i = 0; i < count; i++) {
    const nonce = new Uint8Array(12);
    new DataView(nonce.buffer).setUint32(7, i);
    if (i === count - 1) nonce[11] = 1;
    yield sealed(streamKey, nonce, plain.subarray(i * chunk, (i + 1) * chunk));
  }
}

/**
 * Seals for an age X25519 recipient (age-encryption.org/v1): what leaves opens with that key alone, by any age. `age-encryption`, which
 * opens it, would make the Worker 50 kB heavier (ADR 0132); this is the one kind of file that is needed, of what the runtime brings.
 */
export async function sealForAge(
  recipient: Uint8Array<ArrayBuffer>,
  plain: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const fileKey = randomBytes(16);
  const head = `age-encryption.org/v1\n${await stanzaOf(recipient, fileKey)}---`;
  const mac = createHmac("sha256", derive(fileKey, new Uint8Array(0), "header"))
    .update(head)
    .digest();
  const nonce = randomBytes(16);
  const streamKey = derive(fileKey, nonce, "payload");
  const parts = [Buffer.from(`${head} ${unpadded(mac)}\n`), nonce, ...chunksOf(streamKey, plain)];
  return new Uint8Array(Buffer.concat(parts));
}
