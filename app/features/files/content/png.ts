import { BrokenContent, joined, latin, startsWith, u32, type Bytes } from "./byte-reader";

/** Chunks that make the picture; text, times, EXIF and what we do not know are left out. */
const needed = new Set(
  "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT pHYs bKGD hIST acTL fcTL fdAT".split(" "),
);
const signature = "\x89PNG\r\n\x1a\n";

/**
 * A PNG without text, time, EXIF, XMP and whatever follows its end. Source: PNG specification, third edition, §5.
 * @throws BrokenContent when it does not parse
 */
export function cleanPng(bytes: Bytes): { bytes: Bytes; width: number; height: number } {
  if (!startsWith(bytes, signature) || latin(bytes, 12, 4) !== "IHDR") throw new BrokenContent("no PNG");
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  let hasData = false;
  for (let name = ""; name !== "IEND";) {
    name = latin(bytes, at + 4, 4);
    const end = at + 12 + u32(bytes, at);
    if (end > bytes.length) throw new BrokenContent("chunk beyond the end");
    if (needed.has(name)) kept.push(bytes.subarray(at, end));
    hasData ||= name === "IDAT";
    at = end;
  }
  if (!hasData) throw new BrokenContent("no picture");
  return { bytes: joined(kept), width: u32(bytes, 16), height: u32(bytes, 20) };
}
