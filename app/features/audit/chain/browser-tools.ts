import { sha256 } from "@noble/hashes/sha2.js";
import { fromBase64url } from "~/lib/base64url";
import type { Tools } from "./check-export";

// A new hash for each of a row's three costs a third of the time: one is set back to the beginning each time.
const [fresh, work] = [sha256.create(), sha256.create()];

/** SHA-256 at once: the browser's own answers later, and a row's three hashes would each wait for it. */
function hash(bytes: Uint8Array): Uint8Array {
  fresh._cloneInto(work);
  const digest = new Uint8Array(32);
  work.update(bytes).digestInto(digest);
  return digest;
}

async function verify(publicKey: string, signature: string, text: string): Promise<boolean> {
  const [raw, bytes] = [fromBase64url(publicKey), fromBase64url(signature)];
  if (raw?.length !== 32 || bytes?.length !== 64) return false;
  const key = await crypto.subtle.importKey("raw", raw, "Ed25519", true, ["verify"]);
  return crypto.subtle.verify("Ed25519", key, bytes, new TextEncoder().encode(text));
}

/** What the check is lent in a browser. */
export const browserTools: Tools = { hash, verify };

/** Whether this browser knows Ed25519 (since 2024–2025): without it no signature can be looked at, and nothing is said. */
export async function knowsSignatures(): Promise<boolean> {
  try {
    await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"]);
    return true;
  } catch {
    return false;
  }
}
