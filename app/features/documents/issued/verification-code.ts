import { toBase64url } from "~/lib/base64url";

/** Crockford's base 32: nothing in it looks like something else. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** 20 signs of five bits: 100 bits. */
const length = 20;

/** A new code, as it is printed: XXXXX-XXXXX-XXXXX-XXXXX. */
export function newCode(): string {
  const signs = [...crypto.getRandomValues(new Uint8Array(length))].map((byte) => alphabet.charAt(byte % 32)).join("");
  return signs.replace(/(.{5})(?=.)/g, "$1-");
}

/** The signs of a code as somebody types it, with any dash, dot or unseen sign; letters that look like digits read as those. Null: it is none. */
export function readCode(typed: string): string | null {
  if (typed.length > 60) return null;
  const signs = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return new RegExp(`^[${alphabet}]{${length}}$`).test(signs) ? signs : null;
}

/** What is kept of a code: SHA-256, so that nobody reads codes out of the database. @param signs as `readCode` answers them */
export async function hashOfCode(signs: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`document|${signs}`));
  return toBase64url(new Uint8Array(digest));
}
