import { BrokenContent, latin, notSoundAlone, partCounter, startsWith, u32, type Bytes } from "./byte-reader";

type Box = { name: string; at: number; body: number; end: number };

/** Boxes that hold places, names and other programs' data. */
const metadata = new Set(["udta", "meta", "uuid", "ilst"]);
const containers = new Set(["moov", "trak", "mdia", "moof", "traf", "mvex"]);
/** Boxes within boxes; real ones lie three deep. */
const deepest = 8;

type Found = { handlers: Set<string>; count: () => void };

/** The boxes between two places (ISO 14496-12 §4.2). @throws BrokenContent when one reaches beyond the end */
function* boxes(bytes: Bytes, from: number, to: number): Generator<Box> {
  for (let at = from; at + 8 <= to;) {
    const size = u32(bytes, at);
    const long = size === 1;
    const length = long ? u32(bytes, at + 8) * 2 ** 32 + u32(bytes, at + 12) : size === 0 ? to - at : size;
    const body = at + (long ? 16 : 8);
    if (length < body - at || at + length > to) throw new BrokenContent("box beyond the end");
    yield { name: latin(bytes, at + 4, 4), at, body, end: at + length };
    at += length;
  }
}

/** Looks for kinds of tracks, as their handlers say: `soun`, `vide` … Metadata becomes free space of the same length. */
function clean(bytes: Bytes, from: number, to: number, found: Found, depth = 0): void {
  if (depth > deepest) throw new BrokenContent("boxes within boxes");
  for (const { name, at, body, end } of boxes(bytes, from, to)) {
    found.count();
    if (metadata.has(name)) {
      bytes.set([0x66, 0x72, 0x65, 0x65], at + 4);
      bytes.fill(0, body, end);
    } else if (name === "hdlr") found.handlers.add(latin(bytes, body + 8, 4));
    else if (containers.has(name)) clean(bytes, body, end, found, depth + 1);
  }
}

const stillBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1", "avif", "avis"];

/** Brands of still pictures in the same container. */
export function isHeic(bytes: Bytes): boolean {
  return startsWith(bytes, "ftyp", 4) && stillBrands.some((brand) => startsWith(bytes, brand, 8));
}

/**
 * An MP4 that is sound only, without places, names and other metadata. Offsets in it stay what they were.
 * @throws BrokenContent when it does not parse, or has a picture
 */
export function cleanMp4(bytes: Bytes): Bytes {
  const copy = bytes.slice();
  const found: Found = { handlers: new Set(), count: partCounter() };
  clean(copy, 0, copy.length, found);
  if (!found.handlers.has("soun") || found.handlers.has("vide")) throw new BrokenContent(notSoundAlone);
  return copy;
}
