/** Bytes as file formats write numbers and names. Reading beyond the end throws `BrokenContent`. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Why a film is refused: only sound may come in a container of both. */
export const notSoundAlone = "not sound alone";

/** Thrown when content is not what its first bytes say. */
export class BrokenContent extends Error {}

/** Parts that one file may be made of: more than any real one has, few enough to be gone through in a moment. */
const mostParts = 200_000;
/** Characters of the longest name that a format has. */
const longestWord = 64;

/** Counts the parts of one file; what it returns throws `BrokenContent` at one too many. */
export function partCounter(): () => void {
  let parts = 0;
  return () => {
    if (++parts > mostParts) throw new BrokenContent("too many parts");
  };
}

function within(bytes: Bytes, at: number, length: number): void {
  if (at < 0 || at + length > bytes.length) throw new BrokenContent("ends too early");
}

/** One byte. */
export function u8(bytes: Bytes, at: number): number {
  within(bytes, at, 1);
  return bytes[at] ?? 0;
}

/** Big-endian, 2 bytes. */
export function u16(bytes: Bytes, at: number): number {
  return u8(bytes, at) * 256 + u8(bytes, at + 1);
}

/** Big-endian, 4 bytes. */
export function u32(bytes: Bytes, at: number): number {
  return u16(bytes, at) * 65536 + u16(bytes, at + 2);
}

/** Little-endian, 2 bytes. */
export function u16le(bytes: Bytes, at: number): number {
  return u8(bytes, at) + u8(bytes, at + 1) * 256;
}

/** Little-endian, 4 bytes. */
export function u32le(bytes: Bytes, at: number): number {
  return u16le(bytes, at) + u16le(bytes, at + 2) * 65536;
}

/** Characters of one byte each, at most 64 of them. */
export function latin(bytes: Bytes, at: number, length: number): string {
  within(bytes, at, length);
  if (length > longestWord) throw new BrokenContent("a name that is too long");
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** Whether a text of one-byte characters stands at a place; false beyond the end. */
export function startsWith(bytes: Bytes, text: string, at = 0): boolean {
  if (at + text.length > bytes.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** Where a text of one-byte characters stands next, from a place on; -1 when it does not. */
export function indexOf(bytes: Bytes, text: string, from = 0): number {
  const first = text.charCodeAt(0);
  for (let at = from; at + text.length <= bytes.length; at++)
    if (bytes[at] === first && startsWith(bytes, text, at)) return at;
  return -1;
}

/** Pieces one after the other. */
export function joined(pieces: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
