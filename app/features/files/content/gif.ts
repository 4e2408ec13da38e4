import { BrokenContent, joined, latin, partCounter, u16le, u8, type Bytes } from "./byte-reader";

/** Where a chain of data blocks ends, each led by its length, the last of length 0. */
function endOfBlocks(bytes: Bytes, from: number): number {
  let at = from;
  for (let size = u8(bytes, at); size > 0; size = u8(bytes, at)) at += 1 + size;
  return at + 1;
}

const colours = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Timing and looping are needed to show it; comments, texts and other programs' data (XMP) are not. */
function isNeeded(bytes: Bytes, at: number): boolean {
  const label = u8(bytes, at + 1);
  if (label === 0xf9) return true;
  return label === 0xff && /^(NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(latin(bytes, at + 3, 11));
}

function endOfImage(bytes: Bytes, at: number): number {
  return endOfBlocks(bytes, at + 10 + colours(u8(bytes, at + 9)) + 1);
}

/**
 * A GIF without comments, XMP and whatever follows its end. Source: GIF89a specification.
 * @throws BrokenContent when it does not parse
 */
export function cleanGif(bytes: Bytes): { bytes: Bytes; width: number; height: number } {
  const kept: Uint8Array[] = [];
  let at = 13 + colours(u8(bytes, 10));
  kept.push(bytes.subarray(0, at));
  let images = 0;
  const count = partCounter();
  for (let sign = u8(bytes, at); sign !== 0x3b; sign = u8(bytes, at)) {
    count();
    if (sign !== 0x21 && sign !== 0x2c) throw new BrokenContent("no block");
    const end = sign === 0x21 ? endOfBlocks(bytes, at + 2) : endOfImage(bytes, at);
    if (end > bytes.length) throw new BrokenContent("block beyond the end");
    if (sign === 0x2c) images++;
    if (sign === 0x2c || isNeeded(bytes, at)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (images === 0) throw new BrokenContent("no picture");
  return { bytes: joined([...kept, Uint8Array.of(0x3b)]), width: u16le(bytes, 6), height: u16le(bytes, 8) };
}
