import { constants, deflateRawSync } from "node:zlib";

/** An entry that is being written: its name, and what is known of it so far. */
type OpenEntry = { name: string; crc: number; size: number; packed: number; at: number };

/**
 * Where an archive stands. Small, and all that is needed to go on with it in another isolate: nothing of a deflater's is in it, for each
 * piece is flushed to a byte (RFC 1951: blocks may simply follow each other).
 */
export type ZipState = { at: number; entries: number; dirBytes: number; open: OpenEntry | null };

/** An archive before its first byte. */
export const emptyZip: ZipState = { at: 0, entries: 0, dirBytes: 0, open: null };

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** CRC-32 (ISO 3309) of bytes that follow others whose CRC is known. */
function crcAfter(crc: number, bytes: Uint8Array): number {
  let c = ~crc >>> 0;
  for (const byte of bytes) c = (crcTable[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return ~c >>> 0;
}

/** Little-endian numbers, each with its width in bytes. */
function numbers(...fields: readonly (readonly [width: 2 | 4 | 8, value: number])[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else if (width === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += width;
  }
  return bytes;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const most32 = 0xffffffff;
/** Sizes stand after the bytes (bit 3), names are UTF-8 (bit 11). */
const flags = 0x0808;
const deflated = 8;
/** 1 January 1980: an archive says nothing of when each part was packed. */
const noTime = [
  [2, 0],
  [2, 0x21],
] as const;

type Bytes = Uint8Array<ArrayBuffer>;

/** What a file may be done with once it is unpacked (Unix, in the upper half): read by all, written by its owner. Without it nobody may read it. */
const readable = 0o100644 * 0x10000;

/** What stands before an entry's bytes. */
function headOf(name: string): Bytes {
  const bytes = new TextEncoder().encode(name);
  const fixed = numbers([4, 0x04034b50], [2, 20], [2, flags], [2, deflated], ...noTime, [4, 0], [4, 0], [4, 0]);
  return joined(fixed, numbers([2, bytes.length], [2, 0]), bytes);
}

/** A written entry's line of the directory; with ZIP64's field where it begins beyond 4 GB. */
function lineOf({ name: said, crc, size, packed, at }: OpenEntry): Bytes {
  const name = new TextEncoder().encode(said);
  const isFar = at >= most32;
  const extra = isFar ? numbers([2, 1], [2, 8], [8, at]) : new Uint8Array(0);
  return joined(
    numbers([4, 0x02014b50], [2, 0x0300 + 45], [2, isFar ? 45 : 20], [2, flags], [2, deflated], ...noTime),
    numbers([4, crc], [4, packed], [4, size], [2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 0]),
    numbers([4, readable], [4, isFar ? most32 : at]),
    name,
    extra,
  );
}

/** What stands after the directory. @param start where the directory begins @param far where it ends */
function tailOf({ entries, dirBytes }: ZipState, start: number, far: number): Bytes {
  const needs64 = start >= most32 || entries >= 0xffff || far >= most32;
  const far64 = needs64
    ? joined(
        numbers([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, entries], [8, entries]),
        numbers([8, dirBytes], [8, start], [4, 0x07064b50], [4, 0], [8, far], [4, 1]),
      )
    : new Uint8Array(0);
  const count = Math.min(entries, 0xffff);
  return joined(
    far64,
    numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count]),
    numbers([4, Math.min(dirBytes, most32)], [4, Math.min(start, most32)], [2, 0]),
  );
}

/**
 * Writes a ZIP (APPNOTE 6.3.9, with ZIP64 where it is needed) that can be broken off and gone on with at any entry's piece: `state()`
 * is enough. Entries are smaller than 4 GB each.
 * @param toArchive takes the bytes of the archive, in order
 * @param toDirectory takes the bytes of its directory, which stand at its end: whoever keeps them gives them to `finish`
 */
export function zipWriter(from: ZipState, toArchive: (bytes: Bytes) => void, toDirectory: (bytes: Bytes) => void) {
  const state: ZipState = { ...from, open: from.open && { ...from.open } };
  const put = (bytes: Bytes) => {
    state.at += bytes.length;
    toArchive(bytes);
  };
  const end = () => {
    if (!state.open) return;
    const last = Uint8Array.of(3, 0); // an empty last block
    put(last);
    const open = { ...state.open, packed: state.open.packed + last.length };
    if (open.size > most32 || open.packed > most32) throw new Error("an entry is too large for this archive");
    put(numbers([4, 0x08074b50], [4, open.crc], [4, open.packed], [4, open.size]));
    const line = lineOf(open);
    toDirectory(line);
    state.dirBytes += line.length;
    state.entries += 1;
    state.open = null;
  };
  /** Ends the entry that is open, and begins another. */
  const begin = (name: string) => {
    end();
    state.open = { name, crc: 0, size: 0, packed: 0, at: state.at };
    put(headOf(name));
  };
  /** Adds to the open entry. @param level 0 for what is packed already */
  const write = (bytes: Bytes, level: 0 | 6 = 6) => {
    if (state.open && bytes.length > 0) put(pack(state.open, bytes, level));
  };
  /** Ends the open entry, then the archive. @param directory what `toDirectory` was given, in order, all turns together */
  const finish = async (directory: AsyncIterable<Bytes> | Iterable<Bytes>, flush: () => Promise<void>) => {
    end();
    const start = state.at;
    for await (const bytes of directory) {
      put(bytes);
      await flush();
    }
    put(tailOf(state, start, state.at));
  };
  return { begin, write, finish, end, state: () => state };
}

/** Packs a piece, flushed to a byte, and counts it in its entry. */
function pack(open: OpenEntry, bytes: Bytes, level: 0 | 6): Bytes {
  const packed = deflateRawSync(bytes, { level, finishFlush: constants.Z_SYNC_FLUSH });
  open.crc = crcAfter(open.crc, bytes);
  open.size += bytes.length;
  open.packed += packed.length;
  return new Uint8Array(packed);
}
