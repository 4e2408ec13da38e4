import { BrokenContent, joined, latin, partCounter, startsWith, u32, type Bytes } from "./byte-reader";
import { orientationOf, shownSize, uprightTiff } from "./orientation";

/** Chunks that make the picture; text, times, EXIF (but for which way is up) and what we do not know are left out. */
const needed = new Set(
  "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT pHYs bKGD hIST acTL fcTL fdAT".split(" "),
);
const signature = "\x89PNG\r\n\x1a\n";

const be32 = (value: number) => Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);

/** The checksum of a chunk's name and content (PNG specification, annex D). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/** A chunk that says which way is up, and nothing else. */
function uprightChunk(orientation: number): Bytes {
  const body = uprightTiff(orientation);
  const named = joined([Uint8Array.of(0x65, 0x58, 0x49, 0x66), body]);
  return joined([be32(body.length), named, be32(crc32(named))]);
}

type Chunk = { name: string; chunk: Bytes };

/** The chunks up to the last, each with its length before and its checksum behind. @throws BrokenContent */
function* chunks(bytes: Bytes): Generator<Chunk> {
  const count = partCounter();
  let at = 8;
  for (let name = ""; name !== "IEND";) {
    count();
    name = latin(bytes, at + 4, 4);
    const end = at + 12 + u32(bytes, at);
    if (end > bytes.length) throw new BrokenContent("chunk beyond the end");
    yield { name, chunk: bytes.subarray(at, end) };
    at = end;
  }
}

/**
 * A PNG without text, time, EXIF (but for which way is up), XMP and whatever follows its end. Source: PNG specification,
 * third edition, §5. @throws BrokenContent when it does not parse
 */
export function cleanPng(bytes: Bytes): { bytes: Bytes; width: number; height: number } {
  if (!startsWith(bytes, signature) || latin(bytes, 12, 4) !== "IHDR") throw new BrokenContent("no PNG");
  const kept: Uint8Array[] = [];
  let orientation = 1;
  let hasData = false;
  for (const { name, chunk } of chunks(bytes)) {
    if (name === "eXIf") orientation = orientationOf(chunk.subarray(8, -4));
    if (needed.has(name)) kept.push(chunk);
    hasData ||= name === "IDAT";
  }
  const [head] = kept;
  if (!hasData || !head) throw new BrokenContent("no picture");
  const upright = orientation > 1 ? [uprightChunk(orientation)] : [];
  const cleaned = joined([bytes.subarray(0, 8), head, ...upright, ...kept.slice(1)]);
  return { bytes: cleaned, ...shownSize(orientation, u32(bytes, 16), u32(bytes, 20)) };
}
