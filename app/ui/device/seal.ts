import { answered } from "./answered";
import { done, store } from "./database";

/** What lies on the disk: ciphertext of AES-256-GCM and its nonce. */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer };

const bound = (place: string) => new TextEncoder().encode(place);

/** The key of this browser: it never leaves it and cannot be read out. Read anew each time: another tab may have wiped it. */
async function cipherKey(): Promise<CryptoKey> {
  const kept: unknown = await done((await store("keys", "readonly")).get("v1"));
  if (kept instanceof CryptoKey) return kept;
  const drawn = crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  const key = await answered(drawn);
  // Two tabs may draw a key at once: the first one put down is the one that both use.
  const keys = await store("keys", "readwrite");
  const first: unknown = await done(keys.get("v1"));
  if (first instanceof CryptoKey) return first;
  await done(keys.put(key, "v1"));
  return key;
}

/** Seals a value for one place: moved elsewhere it does not open. */
export async function seal(place: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  const key = await cipherKey();
  const how = { name: "AES-GCM", iv, additionalData: bound(place) };
  return { iv, bytes: await answered(crypto.subtle.encrypt(how, key, text)) };
}

/** Opens what was sealed for a place. Rejects when the key is gone or the place is another. */
export async function unseal(place: string, { iv, bytes }: Sealed): Promise<unknown> {
  const key = await cipherKey();
  const how = { name: "AES-GCM", iv, additionalData: bound(place) };
  const text = await answered(crypto.subtle.decrypt(how, key, bytes));
  return JSON.parse(new TextDecoder().decode(text)) as unknown;
}
