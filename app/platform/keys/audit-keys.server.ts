import { fromBase64url, toBase64url } from "~/lib/base64url";
import type { Keyring } from "./keyring.server";

/** What a private Ed25519 key is wrapped in (PKCS#8, RFC 8410 §7), before its 32 bytes. */
const pkcs8 = fromBase64url("MC4CAQAwBQYDK2VwBCIEIA") ?? new Uint8Array();

/** Signs the checkpoints of the audit. */
export type AuditKeys = {
  currentKid: string;
  /** Ed25519 (RFC 8032) over a text with the current key, base64url. */
  sign(text: string): Promise<string>;
  /** Public keys of the ring, the current one first: 32 bytes, base64url. */
  publicKeys(): Promise<{ kid: string; publicKey: string }[]>;
};

/** Ed25519 keys out of a key ring: its bytes are their seeds. Each is imported once. */
export function auditKeysOf(ring: Keyring): AuditKeys {
  // Keys and not promises are kept: a promise of one request must not be awaited by another.
  const imported = new Map<string, CryptoKey>();
  const keyOf = async (kid: string): Promise<CryptoKey> => {
    const known = imported.get(kid);
    if (known) return known;
    const seed = ring.bytes(kid);
    if (!seed) throw new Error(`no audit key ${kid}`);
    const key = await crypto.subtle.importKey("pkcs8", new Uint8Array([...pkcs8, ...seed]), "Ed25519", true, ["sign"]);
    imported.set(kid, key);
    return key;
  };
  return {
    currentKid: ring.currentKid,
    async sign(text) {
      const key = await keyOf(ring.currentKid);
      return toBase64url(new Uint8Array(await crypto.subtle.sign("Ed25519", key, new TextEncoder().encode(text))));
    },
    publicKeys: () =>
      Promise.all(
        ring.kids.map(async (kid) => {
          const { x } = await crypto.subtle.exportKey("jwk", await keyOf(kid));
          if (!x) throw new Error(`audit key ${kid} has no public half`);
          return { kid, publicKey: x };
        }),
      ),
  };
}
