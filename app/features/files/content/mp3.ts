import { BrokenContent, startsWith, u8, type Bytes } from "./byte-reader";

const bitrates = {
  v1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  v2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const rates = [44100, 48000, 32000];
/** So many frames in a row: two bytes of chance look like one. */
const framesLooked = 3;

/** Bytes of the layer III frame at a place, or null when none begins there (ISO 11172-3 §2.4.2.3). */
function frameLength(bytes: Bytes, at: number): number | null {
  if (at + 4 > bytes.length) return null;
  const [a, b, c] = [u8(bytes, at), u8(bytes, at + 1), u8(bytes, at + 2)];
  const version = (b >> 3) & 3; // 3 is MPEG 1, 2 is MPEG 2, 0 is MPEG 2.5
  if (a !== 0xff || (b & 0xe0) !== 0xe0 || version === 1 || ((b >> 1) & 3) !== 1) return null;
  const rate = (rates[(c >> 2) & 3] ?? 0) / (version === 3 ? 1 : version === 2 ? 2 : 4);
  const kbit = (version === 3 ? bitrates.v1 : bitrates.v2)[c >> 4] ?? 0;
  if (rate === 0 || kbit === 0) return null;
  return Math.floor(((version === 3 ? 144 : 72) * kbit * 1000) / rate) + ((c >> 1) & 1);
}

/** Bytes of an ID3v2 tag at the beginning: its length is written in four sevens of bits. */
function tagLength(bytes: Bytes): number {
  if (!startsWith(bytes, "ID3")) return 0;
  const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + (u8(bytes, at) & 127), 0);
  return 10 + size + (u8(bytes, 5) & 0x10 ? 10 : 0);
}

/** Whether MP3 may begin here: a tag, or a frame. */
export function looksLikeMp3(bytes: Bytes): boolean {
  return startsWith(bytes, "ID3") || frameLength(bytes, 0) !== null;
}

/** An MP3 without its tags (ID3): they hold pictures, comments and names. @throws BrokenContent when there is no sound */
export function cleanMp3(bytes: Bytes): Bytes {
  const start = tagLength(bytes);
  const end = startsWith(bytes, "TAG", bytes.length - 128) ? bytes.length - 128 : bytes.length;
  let at = start;
  while (u8(bytes, at) === 0) at++; // padding of some taggers
  const first = at;
  for (let frame = 0; frame < framesLooked; frame++) {
    const length = frameLength(bytes, at);
    if (length === null) throw new BrokenContent("no frame");
    at += length;
  }
  return bytes.subarray(first, end);
}
