import { BrokenContent, latin, notSoundAlone, partCounter, u8, type Bytes } from "./byte-reader";

const ids = { head: 0x1a45dfa3, docType: 0x4282, segment: 0x18538067, tracks: 0x1654ae6b, track: 0xae, kind: 0x83 };
const sound = 2;
const unknown = -1;

type Element = { id: number; body: number; end: number };

/** A number of variable length (RFC 8794 §4). `marked` keeps the bit that tells the length, as ids are written. */
function varInt(bytes: Bytes, at: number, marked: boolean): { value: number; next: number } {
  const first = u8(bytes, at);
  const length = first === 0 ? 9 : Math.clz32(first) - 23;
  if (length > 8) throw new BrokenContent("no number");
  let value = marked ? first : first & (2 ** (8 - length) - 1);
  let full = value === 2 ** (8 - length) - 1;
  for (let i = 1; i < length; i++) {
    const byte = u8(bytes, at + i);
    full &&= byte === 0xff;
    value = value * 256 + byte;
  }
  return { value: full && !marked ? unknown : value, next: at + length };
}

function* elements(bytes: Bytes, from: number, to: number): Generator<Element> {
  const count = partCounter();
  for (let at = from; at < to;) {
    count();
    const { value: id, next } = varInt(bytes, at, true);
    const { value: size, next: body } = varInt(bytes, next, false);
    const end = size === unknown ? to : body + size;
    // The last cluster of a recording that broke off may be cut short.
    yield { id, body, end: Math.min(end, to) };
    at = end;
  }
}

function find(bytes: Bytes, from: number, to: number, id: number): Element {
  for (const element of elements(bytes, from, to)) if (element.id === id) return element;
  throw new BrokenContent("element is missing");
}

/** Checks that a WebM is sound only. @throws BrokenContent when it does not parse, or has a picture */
export function checkWebm(bytes: Bytes): void {
  const head = find(bytes, 0, bytes.length, ids.head);
  const docType = find(bytes, head.body, head.end, ids.docType);
  if (latin(bytes, docType.body, docType.end - docType.body).replace(/\0+$/, "") !== "webm")
    throw new BrokenContent("no WebM");
  const segment = find(bytes, head.end, bytes.length, ids.segment);
  const tracks = find(bytes, segment.body, segment.end, ids.tracks);
  const kinds = [...elements(bytes, tracks.body, tracks.end)]
    .filter(({ id }) => id === ids.track)
    .map((track) => u8(bytes, find(bytes, track.body, track.end, ids.kind).body));
  if (kinds.length === 0 || kinds.some((kind) => kind !== sound)) throw new BrokenContent(notSoundAlone);
}
