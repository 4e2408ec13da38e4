import { fromBase64url, toBase64url } from "./base64url";

/** A place in a list ordered by (at, id): the last row a page showed. */
export type Keyset = { at: number; id: string };

/** A keyset as an opaque text for URLs and JSON. */
export function encodeCursor({ at, id }: Keyset): string {
  return toBase64url(new TextEncoder().encode(JSON.stringify([at, id])));
}

/** The keyset of a cursor, or null when the text was not made by `encodeCursor`. */
export function decodeCursor(cursor: string): Keyset | null {
  const bytes = fromBase64url(cursor);
  if (!bytes || bytes.length > 200) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (!Array.isArray(value) || value.length !== 2) return null;
    const [at, id] = value as unknown[];
    if (typeof at !== "number" || !Number.isSafeInteger(at) || typeof id !== "string") return null;
    return { at, id };
  } catch {
    return null;
  }
}
