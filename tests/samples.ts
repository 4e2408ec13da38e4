/** Real small files of every kind, made without a library: for tests of what is checked, stripped and refused. */
type Bytes = Uint8Array<ArrayBuffer>;

const of = (base64: string): Bytes => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
/** One byte for each character. */
export const ascii = (text: string): Bytes => Uint8Array.from(text, (c) => c.charCodeAt(0));
export const joined = (...pieces: Uint8Array[]): Bytes => new Uint8Array(pieces.flatMap((piece) => [...piece]));
const be32 = (n: number) => Uint8Array.of(n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255);
const le32 = (n: number) => Uint8Array.of(n & 255, (n >>> 8) & 255, (n >>> 16) & 255, n >>> 24);

/** 12 × 8 pixels each. */
export const plain = {
  jpeg: of(
    "/9j/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAIAAwDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAQT/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCoApn/2Q==",
  ),
  png: of(
    "iVBORw0KGgoAAAANSUhEUgAAAAwAAAAICAMAAAD6Ou7DAAAAA1BMVEV4oJZK846qAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVR4nGNgoA8AAABoAAGwgnEqAAAAAElFTkSuQmCC",
  ),
  webp: of("UklGRioAAABXRUJQVlA4IB4AAAAwAQCdASoMAAgAAsBMJQAAhnAA/tjq/8GyRTkgAAA="),
  gif: of("R0lGODlhDAAIAIAAAExpcXigliH5BAUAAAAALAAAAAAMAAgAAAIIjI+py+0PYyoAOw=="),
};

/** What must not be found in any file that is served. */
export const secret = "GPS -23.5505 -46.6333";

/** An EXIF directory with the way up and a place in words. */
function exif(orientation: number): Bytes {
  const entries = [
    [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    [0x01, 0x0e, 0, 2, 0, 0, 0, secret.length, 0, 0, 0, 38],
  ];
  return joined(ascii("MM\0*"), be32(8), Uint8Array.of(0, 2, ...entries.flat(), 0, 0, 0, 0), ascii(secret));
}

function segment(marker: number, body: Uint8Array): Bytes {
  const length = body.length + 2;
  return joined(Uint8Array.of(0xff, marker, length >> 8, length & 255), body);
}

/** A JPEG as a phone makes it: EXIF with a place, XMP, IPTC, a comment, and a picture after its end. */
export function jpegWithPlace(orientation = 1, of: Bytes = plain.jpeg): Bytes {
  return joined(
    of.subarray(0, 2),
    segment(0xe1, joined(ascii("Exif\0\0"), exif(orientation))),
    segment(0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${secret}</x:xmpmeta>`)),
    segment(0xed, ascii(`Photoshop 3.0\0${secret}`)),
    segment(0xfe, ascii(secret)),
    of.subarray(2),
    ascii(`PK\x03\x04${secret}<script>`),
  );
}

const pngChunk = (name: string, body: Uint8Array) => joined(be32(body.length), ascii(name), body, be32(0));

/** A PNG with EXIF, text and something after its end. */
export function pngWithPlace(orientation = 1): Bytes {
  const extra = [
    pngChunk("eXIf", exif(orientation)),
    pngChunk("tEXt", ascii(`Location\0${secret}`)),
    pngChunk("iTXt", ascii(`XML:com.adobe.xmp\0\0\0\0\0${secret}`)),
  ];
  return joined(plain.png.subarray(0, 33), ...extra, plain.png.subarray(33), ascii(secret));
}

const riffChunk = (name: string, body: Uint8Array) =>
  joined(ascii(name), le32(body.length), body, new Uint8Array(body.length % 2));

function riff(form: string, ...chunks: Uint8Array[]): Bytes {
  const body = joined(ascii(form), ...chunks);
  return joined(ascii("RIFF"), le32(body.length), body);
}

/** A WebP with EXIF and XMP, as its flags say. */
export function webpWithPlace(): Bytes {
  const head = Uint8Array.of(0x0c, 0, 0, 0, 11, 0, 0, 7, 0, 0);
  const picture = plain.webp.subarray(12);
  return riff("WEBP", riffChunk("VP8X", head), picture, riffChunk("EXIF", exif(1)), riffChunk("XMP ", ascii(secret)));
}

/** A GIF with a comment. */
export function gifWithPlace(): Bytes {
  const comment = joined(Uint8Array.of(0x21, 0xfe, secret.length), ascii(secret), Uint8Array.of(0));
  return joined(plain.gif.subarray(0, 19), comment, plain.gif.subarray(19));
}

/** A second of silence, 8 kHz, 8 bit, with a name in it. @param seconds */
export function wav(seconds = 1): Bytes {
  const format = joined(Uint8Array.of(1, 0, 1, 0), le32(8000), le32(8000), Uint8Array.of(1, 0, 8, 0));
  const silence = new Uint8Array(8000 * seconds).fill(128);
  return riff("WAVE", riffChunk("fmt ", format), riffChunk("LIST", ascii(secret)), riffChunk("data", silence));
}

/** Silence in ten frames of 128 kbit/s, between two tags. */
export function mp3(): Bytes {
  const frame = joined(Uint8Array.of(0xff, 0xfb, 0x90, 0), new Uint8Array(413));
  const tag = joined(ascii("ID3\x04\0\0\0\0\0"), Uint8Array.of(secret.length), ascii(secret));
  const end = joined(ascii("TAG"), ascii(secret), new Uint8Array(125 - secret.length));
  return joined(tag, ...Array.from({ length: 10 }, () => frame), end);
}

const box = (name: string, ...content: Uint8Array[]) => {
  const body = joined(...content);
  return joined(be32(body.length + 8), ascii(name), body);
};

/** The bones of an MP4 with a place in it. @param handler `soun` or `vide` */
export function mp4(handler = "soun"): Bytes {
  const media = box("mdia", box("hdlr", new Uint8Array(8), ascii(handler), new Uint8Array(13)));
  const place = box("udta", box("\xa9xyz", ascii(secret)));
  return joined(
    box("ftyp", ascii("M4A \0\0\0\0M4A isom")),
    box("moov", box("trak", media), place),
    box("mdat", new Uint8Array(64)),
  );
}

const element = (id: number[], body: Uint8Array) => joined(Uint8Array.of(...id, 0x80 | body.length), body);

/** The bones of a WebM. @param kind 2 sound, 1 picture */
export function webm(kind = 2): Bytes {
  const head = element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], ascii("webm")));
  const tracks = element([0x16, 0x54, 0xae, 0x6b], element([0xae], element([0x83], Uint8Array.of(kind))));
  const unknownSize = Uint8Array.of(0x18, 0x53, 0x80, 0x67, 0x01, 255, 255, 255, 255, 255, 255, 255);
  return joined(head, unknownSize, tracks, element([0x1f, 0x43, 0xb6, 0x75], new Uint8Array(40)));
}

/** One page of Opus. */
export function ogg(codec = "OpusHead"): Bytes {
  const head = joined(ascii("OggS"), Uint8Array.of(0, 2), new Uint8Array(20), Uint8Array.of(1, 19));
  return joined(head, ascii(codec), new Uint8Array(19 - codec.length));
}

/** A document with one more object in it. */
export function pdf(object = "<</Type/Catalog>>"): Bytes {
  return ascii(`%PDF-1.7\n1 0 obj\n${object}\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
}

/** As a document compresses what it holds. */
export async function deflated(text: string): Promise<Bytes> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A document that keeps an object compressed. @param dictionary how the stream is described @param before its content */
export async function pdfWithHidden(
  object: string,
  dictionary = "<</Type/ObjStm/Filter/FlateDecode>>",
  before: Uint8Array = new Uint8Array(),
): Promise<Bytes> {
  return joined(
    ascii(`%PDF-1.7\n2 0 obj\n${dictionary}\nstream\n`),
    before,
    await deflated(object),
    ascii("\nendstream\nendobj\n%%EOF\n"),
  );
}

/** Whether a text stands anywhere in some bytes. */
export function holds(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder("latin1").decode(bytes).includes(text);
}

/** Whether bytes are the same: an `expect` of many of them takes minutes. */
export function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** A WAV of about so many bytes that are all different from place to place. */
export function longSound(size: number): Bytes {
  const bytes = new Uint8Array(size).map((_, at) => (at * 31 + (at >> 8) * 17 + (at >> 16)) & 255);
  const format = joined(Uint8Array.of(1, 0, 1, 0), le32(8000), le32(8000), Uint8Array.of(1, 0, 8, 0));
  const whole = new Uint8Array(44 + size);
  whole.set(
    joined(ascii("RIFF"), le32(36 + size), ascii("WAVE"), riffChunk("fmt ", format), ascii("data"), le32(size)),
  );
  whole.set(bytes, 44);
  return whole;
}
