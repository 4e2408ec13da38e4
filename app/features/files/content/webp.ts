import { BrokenContent, joined, latin, partCounter, startsWith, u16le, u32le, u8, type Bytes } from "./byte-reader";

const needed = new Set(["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP"]);
/** Flags of VP8X that say that EXIF and XMP follow. */
const saysMetadata = 0x08 | 0x04;

function uint24(bytes: Bytes, at: number): number {
  return u16le(bytes, at) + u8(bytes, at + 2) * 65536;
}

/** Width and height of a chunk that tells them. */
function measure(name: string, chunk: Bytes): { width: number; height: number } | null {
  if (name === "VP8X") return { width: uint24(chunk, 12) + 1, height: uint24(chunk, 15) + 1 };
  if (name === "VP8 ") return { width: u16le(chunk, 14) & 0x3fff, height: u16le(chunk, 16) & 0x3fff };
  if (name !== "VP8L") return null;
  const bits = u32le(chunk, 9);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function withoutFlags(chunk: Bytes): Bytes {
  const copy = chunk.slice();
  copy[8] = u8(chunk, 8) & ~saysMetadata;
  return copy;
}

/** Four bytes, little-endian. */
export function le32(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255);
}

/**
 * The chunks of a RIFF file, each with its name, head and padding.
 * @throws BrokenContent when one reaches beyond the end
 */
export function* riffChunks(bytes: Bytes): Generator<{ name: string; chunk: Bytes }> {
  const end = Math.min(bytes.length, 8 + u32le(bytes, 4));
  const count = partCounter();
  for (let at = 12; at + 8 <= end;) {
    count();
    const size = u32le(bytes, at + 4);
    if (at + 8 + size > end) throw new BrokenContent("chunk beyond the end");
    const next = Math.min(end, at + 8 + size + (size % 2));
    yield { name: latin(bytes, at, 4), chunk: bytes.subarray(at, next) };
    at = next;
  }
}

/**
 * A WebP without EXIF, XMP, unknown chunks and whatever follows its end. Source: RFC 9649 §2.
 * @throws BrokenContent when it does not parse
 */
export function cleanWebp(bytes: Bytes): { bytes: Bytes; width: number; height: number } {
  if (!startsWith(bytes, "WEBP", 8)) throw new BrokenContent("no WebP");
  const kept: Uint8Array[] = [];
  let measured: { width: number; height: number } | null = null;
  let hasData = false;
  for (const { name, chunk } of riffChunks(bytes)) {
    measured ??= measure(name, chunk);
    hasData ||= name === "VP8 " || name === "VP8L" || name === "ANMF";
    if (needed.has(name)) kept.push(name === "VP8X" ? withoutFlags(chunk) : chunk);
  }
  if (!measured || !hasData) throw new BrokenContent("no picture");
  const body = joined(kept);
  return { bytes: joined([bytes.subarray(0, 4), le32(body.length + 4), bytes.subarray(8, 12), body]), ...measured };
}
