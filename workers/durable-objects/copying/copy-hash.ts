import { createHash } from "node:crypto";

/** Where the chain of an object's lines begins. */
export const noLines = "";

/**
 * The chain with one more line: SHA-256 over the one before and the line, hex. The same lines in the same order make the same end,
 * however they were cut into pieces. Not WebCrypto's, which waits: an object's turn would end in between.
 */
export function nextHash(before: string, line: string): string {
  return createHash("sha256").update(`${before}\n${line}`).digest("hex");
}
