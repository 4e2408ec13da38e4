type Alphabet = { alphabet: "base64url"; omitPadding?: true };
/** What newer engines bring (ECMAScript 2026): of a page's sealed fields it takes a fifth of the time. The Worker's has it. */
const native = Uint8Array as unknown as { fromBase64?: (text: string, options: Alphabet) => Uint8Array<ArrayBuffer> };

/** Bytes as base64url without padding (RFC 4648 §5). */
export function toBase64url(bytes: Uint8Array): string {
  if ("toBase64" in bytes)
    return (bytes.toBase64 as (options: Alphabet) => string)({ alphabet: "base64url", omitPadding: true });
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Bytes of a base64url text, or null when it is not one. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return null;
  try {
    if (native.fromBase64) return native.fromBase64(text, { alphabet: "base64url" });
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    // By hand: `Uint8Array.from` walks the text through its iterator, ten times slower.
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
    return bytes;
  } catch {
    return null;
  }
}
