import { aesOpen, aesSeal, importAesKey } from "./aes.server";
import type { Keyring } from "./keyring.server";

/** Wraps small secrets (data keys, TOTP secrets) under the master key ring. */
export type MasterKeys = {
  currentKid: string;
  /** Ids of all keys, the current one first. */
  kids: readonly string[];
  wrap(secret: Uint8Array<ArrayBuffer>, aad: string): Promise<{ kid: string; wrapped: string }>;
  /** Null when the key is unknown, or the wrapping was altered or moved. */
  unwrap(kid: string, wrapped: string, aad: string): Promise<Uint8Array<ArrayBuffer> | null>;
};

/** Master keys out of a key ring; keys are imported once. */
export function masterKeysOf(ring: Keyring): MasterKeys {
  // Keys and not promises are kept: a promise of one request must not be awaited by another.
  const imported = new Map<string, CryptoKey>();
  const keyOf = async (kid: string): Promise<CryptoKey | null> => {
    const bytes = ring.bytes(kid);
    if (!bytes) return null;
    const key = imported.get(kid) ?? (await importAesKey(bytes));
    imported.set(kid, key);
    return key;
  };
  return {
    currentKid: ring.currentKid,
    kids: ring.kids,
    async wrap(secret, aad) {
      const key = await keyOf(ring.currentKid);
      if (!key) throw new Error("no current master key");
      return { kid: ring.currentKid, wrapped: await aesSeal(key, secret, `${ring.currentKid}|${aad}`) };
    },
    async unwrap(kid, wrapped, aad) {
      const key = await keyOf(kid);
      const bytes = key ? await aesOpen(key, wrapped, `${kid}|${aad}`) : null;
      return bytes ? Uint8Array.from(bytes) : null;
    },
  };
}
