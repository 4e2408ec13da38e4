import { toBase64url } from "~/lib/base64url";
import type { ConsentWords } from "./words/consent-words";

/** SHA-256 of the words somebody was shown, in the order in which they stand: proves later that these were the words. */
export async function wordsDigest({ title, question, points, agree }: ConsentWords): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([title, question, points, agree]));
  return toBase64url(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}
