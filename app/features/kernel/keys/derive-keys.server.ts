import { importAesKey } from "~/platform/keys/aes.server";

/**
 * A data key ready for use: one key to seal with, one to index with, and one for a psychologist's working notes alone, each derived
 * from the stored secret. Whoever holds the first cannot open what the third has sealed.
 */
export type OpenDataKey = { cipher: CryptoKey; index: CryptoKey; working: CryptoKey };

/** The keys that a data key's secret makes. */
export async function derive(secret: Uint8Array<ArrayBuffer>): Promise<OpenDataKey> {
  const base = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  const bits = (info: string) =>
    crypto.subtle.deriveBits(
      { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: new TextEncoder().encode(info) },
      base,
      256,
    );
  const [cipher, index, working] = await Promise.all([
    bits("caris cipher v1"),
    bits("caris blind index v1"),
    bits("caris working notes v1"),
  ]);
  return {
    cipher: await importAesKey(new Uint8Array(cipher)),
    working: await importAesKey(new Uint8Array(working)),
    index: await crypto.subtle.importKey("raw", index, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]),
  };
}
