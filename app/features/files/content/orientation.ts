import { startsWith, u16, u16le, u32, u32le, type Bytes } from "./byte-reader";

function read(tiff: Bytes): number {
  const [read16, read32] = startsWith(tiff, "II") ? [u16le, u32le] : [u16, u32];
  const directory = read32(tiff, 4);
  const entries = read16(tiff, directory);
  for (let i = 0; i < entries; i++) {
    const at = directory + 2 + i * 12;
    if (read16(tiff, at) === 0x0112) return read16(tiff, at + 8);
  }
  return 1;
}

/**
 * Which way up the camera was held, as EXIF says it: 1 upright … 8 (EXIF 2.3, tag 0x0112).
 * @param tiff the metadata from its byte order on; what does not parse says nothing, and is 1
 */
export function orientationOf(tiff: Bytes): number {
  try {
    const orientation = read(tiff);
    return orientation >= 2 && orientation <= 8 ? orientation : 1;
  } catch {
    return 1;
  }
}

/** EXIF that says which way is up, and nothing else: 26 bytes. */
export function uprightTiff(orientation: number): Bytes {
  return Uint8Array.from([
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
  ]);
}

/** Pixels of a picture as it is shown: from 5 on it lies on its side. */
export function shownSize(orientation: number, width: number, height: number): { width: number; height: number } {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}
