const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Bytes in lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  let said = "";
  for (const byte of bytes) said += digits[byte];
  return said;
}

/** What `toHex` said, or null when it is no such text. */
export function fromHex(said: string): Uint8Array<ArrayBuffer> | null {
  if (!/^([0-9a-f]{2})*$/.test(said)) return null;
  const bytes = new Uint8Array(said.length / 2);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = Number.parseInt(said.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}
