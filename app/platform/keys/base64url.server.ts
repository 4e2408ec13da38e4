import * as byHand from "~/lib/base64url";

type Alphabet = { alphabet: "base64url"; omitPadding?: true };
/** What newer engines bring (ECMAScript 2026), the Worker's among them: of opening a page's sealed fields it saves a third. */
type Native = { fromBase64?: (text: string, options: Alphabet) => Uint8Array<ArrayBuffer> };
type NativeBytes = { toBase64?: (options: Alphabet) => string };

/** Bytes as base64url without padding (RFC 4648 §5). */
export function toBase64url(bytes: Uint8Array): string {
  const text = (bytes as NativeBytes).toBase64?.({ alphabet: "base64url", omitPadding: true });
  return text ?? byHand.toBase64url(bytes);
}

/** Bytes of a base64url text, or null when it is not one. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  const engine = Uint8Array as Native;
  if (!engine.fromBase64) return byHand.fromBase64url(text);
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return null;
  try {
    return engine.fromBase64(text, { alphabet: "base64url" });
  } catch {
    return null;
  }
}
