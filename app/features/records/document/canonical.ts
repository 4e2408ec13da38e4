import type { RichDocument } from "./document";

/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * One text for one value: RFC 8785 (JSON Canonicalization Scheme): keys in the order of their UTF-16 units, no space between, numbers and
 * strings as ECMAScript writes them. Nothing is normalised: what differs in a byte is another text. Keys without a value are left out.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const parts = Object.entries(value)
    .filter((entry): entry is [string, Json] => entry[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
  return `{${parts.join(",")}}`;
}

/** The bytes (UTF-8) over which a hash is taken. */
export function canonicalBytes(value: Json | RichDocument): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(value));
}

/** SHA-256 of a value's canonical bytes, as 64 hexadecimal digits. */
export async function canonicalHash(value: Json | RichDocument): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", canonicalBytes(value)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether two documents say the same, to the byte. */
export function sameDocument(a: RichDocument, b: RichDocument): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
