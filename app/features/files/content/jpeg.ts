import { BrokenContent, joined, partCounter, startsWith, u16, u8, type Bytes } from "./byte-reader";
import { orientationOf, shownSize, uprightTiff } from "./orientation";

/** An EXIF segment that says which way is up, and nothing else. */
function uprightSegment(orientation: number): Bytes {
  const tiff = uprightTiff(orientation);
  return joined([Uint8Array.of(0xff, 0xe1, 0, tiff.length + 8, 0x45, 0x78, 0x69, 0x66, 0, 0), tiff]);
}

/** Where the entropy-coded data after a scan's head ends: at the next marker that is no restart and no stuffed 0. */
function endOfScan(bytes: Bytes, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw new BrokenContent("no end of image");
}

const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** JFIF, colour profile and Adobe's colour transform are needed to show the picture; other application data and comments are not. */
function isNeeded(marker: number, segment: Bytes): boolean {
  if (marker === 0xe0) return startsWith(segment, "JFIF\0", 4);
  if (marker === 0xe2) return startsWith(segment, "ICC_PROFILE\0", 4);
  if (marker === 0xee) return startsWith(segment, "Adobe", 4);
  return marker !== 0xfe && (marker < 0xe0 || marker > 0xef);
}

type Found = { kept: Uint8Array[]; width: number; height: number; orientation: number };

function readSegment(bytes: Bytes, at: number, marker: number, found: Found): number {
  const end = at + 2 + u16(bytes, at + 2);
  if (end < at + 4 || end > bytes.length) throw new BrokenContent("segment beyond the end");
  const segment = bytes.subarray(at, end);
  if (marker === 0xe1 && startsWith(segment, "Exif\0\0", 4)) found.orientation = orientationOf(segment.subarray(10));
  if (isFrame(marker)) {
    found.height = u16(segment, 5);
    found.width = u16(segment, 7);
  }
  if (isNeeded(marker, segment)) found.kept.push(segment);
  if (marker !== 0xda) return end;
  const scanEnd = endOfScan(bytes, end);
  found.kept.push(bytes.subarray(end, scanEnd));
  return scanEnd;
}

/**
 * A JPEG without EXIF (but for which way is up), XMP, IPTC, comments and whatever follows its end.
 * Source: ITU-T T.81 annex B. @throws BrokenContent when it does not parse
 */
export function cleanJpeg(bytes: Bytes): { bytes: Bytes; width: number; height: number } {
  const found: Found = { kept: [], width: 0, height: 0, orientation: 1 };
  const count = partCounter();
  let at = 2;
  for (;;) {
    count();
    if (u8(bytes, at) !== 0xff) throw new BrokenContent("no marker");
    const marker = u8(bytes, at + 1);
    if (marker === 0xff) at++;
    else if (marker === 0xd9) break;
    else at = readSegment(bytes, at, marker, found);
  }
  if (found.width === 0 || found.height === 0) throw new BrokenContent("no picture");
  const [jfif, ...rest] = found.kept;
  const head = jfif && u16(bytes, 2) === 0xffe0 ? [jfif] : [];
  const tail = head.length > 0 ? rest : found.kept;
  const upright = found.orientation > 1 ? [uprightSegment(found.orientation)] : [];
  const cleaned = joined([Uint8Array.of(0xff, 0xd8), ...head, ...upright, ...tail, Uint8Array.of(0xff, 0xd9)]);
  return { bytes: cleaned, ...shownSize(found.orientation, found.width, found.height) };
}
