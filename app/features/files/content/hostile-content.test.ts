import fc from "fast-check";
import { expect, test } from "vitest";
import * as sample from "../../../../tests/samples";
import { AppError } from "~/lib/app-error";
import { checkContent } from "./check-content";
import { largestFile } from "../file-limits";

type Bytes = Uint8Array<ArrayBuffer>;
const { ascii, joined } = sample;

/** What comes of it: "taken", or the code of the refusal. Anything but a refusal fails the test. */
function judged(bytes: Bytes): string {
  try {
    checkContent(bytes);
    return "taken";
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

/** `head`, then `piece` again and again up to `size` bytes, then `tail`. */
function filled(size: number, head: Uint8Array, piece: Uint8Array, tail: Uint8Array = new Uint8Array()): Bytes {
  const bytes = new Uint8Array(size);
  bytes.set(head);
  const end = size - tail.length;
  for (let at = head.length; at + piece.length <= end; at += piece.length) bytes.set(piece, at);
  bytes.set(tail, end);
  return bytes;
}

const be32 = (n: number) => Uint8Array.of(n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255);
const eof = ascii("%%EOF");
const pdfHead = ascii("%PDF-1.4\n");

/** Boxes within boxes, each around all that follow. */
function nested(name: string, depth: number): Bytes {
  const bytes = new Uint8Array(8 * depth);
  for (let i = 0; i < depth; i++) bytes.set(joined(be32(8 * (depth - i)), ascii(name)), 8 * i);
  return joined(ascii("\0\0\0\x14ftypM4A \0\0\0\0M4A "), bytes);
}

const documentPieces = [
  "stream\n",
  "stream\r\n",
  "endstream",
  "/ObjStm",
  "/ObjStm stream\n",
  "1 0 obj<</Type/ObjStm>>stream\n",
  "1 0 obj<</N 1/First 2>>stream\n\x78\x9c",
  "obj<<",
  "obj%",
  "obj(",
  "obj<<(",
  "<<",
  "((((",
  "<",
  "/",
  "/a",
  "/#4a",
  "/#",
  "#",
  "/J",
  "s",
  "e",
  "%",
  "\0",
].map((piece) => [`PDF of ${JSON.stringify(piece)}`, pdfHead, ascii(piece), eof] as const);

const pngHead = sample.plain.png.subarray(0, 33);
const others = [
  ["PNG of empty chunks", pngHead, ascii("\0\0\0\0tEXt\0\0\0\0")],
  ["PNG of empty data", pngHead, ascii("\0\0\0\0IDAT\0\0\0\0")],
  ["PNG of endless chunks", pngHead, ascii("\x7f\xff\xff\xffIDAT")],
  ["JPEG of markers", ascii("\xff\xd8"), ascii("\xff")],
  ["JPEG of empty segments", ascii("\xff\xd8"), ascii("\xff\xe1\0\x02")],
  ["JPEG of segments of no length", ascii("\xff\xd8"), ascii("\xff\xe1\0\0")],
  ["JPEG of EXIF", ascii("\xff\xd8"), ascii("\xff\xe1\xff\xffExif\0\0MM\0*\0\0\0\x08\xff\xff")],
  ["JPEG of scans", ascii("\xff\xd8"), ascii("\xff\xda\0\x02\xff\0")],
  ["GIF of extensions", sample.plain.gif.subarray(0, 19), Uint8Array.of(0x21, 0xf9, 0)],
  ["GIF of short blocks", sample.plain.gif.subarray(0, 19), Uint8Array.of(0x21, 0xfe, 1, 1)],
  ["GIF of pictures", sample.plain.gif.subarray(0, 19), ascii("\x2c\0\0\0\0\0\0\0\0\0\0\0")],
  ["WebP of empty chunks", ascii("RIFF\xff\xff\xff\x7fWEBP"), ascii("VP8 \0\0\0\0")],
  ["WAV of empty chunks", ascii("RIFF\xff\xff\xff\x7fWAVE"), ascii("data\0\0\0\0")],
  ["Ogg of empty pages", sample.ogg(), joined(ascii("OggS"), new Uint8Array(23))],
  ["Ogg of first pages", sample.ogg(), sample.ogg()],
  ["MP3 of padding", ascii("ID3\x04\0\0\0\0\0\0"), ascii("\0")],
  ["MP3 of frames", ascii(""), ascii("\xff\xfb\x90\0")],
  ["WebM of empty elements", ascii("\x1a\x45\xdf\xa3\x80"), ascii("\xec\x80")],
  ["WebM of tracks", sample.webm().subarray(0, 24), ascii("\xae\x80")],
  ["WebM of zeros", ascii("\x1a\x45\xdf\xa3"), ascii("\0")],
  ["MP4 of free space", ascii("\0\0\0\x14ftypM4A \0\0\0\0M4A "), ascii("\0\0\0\x08free")],
  ["MP4 of metadata", ascii("\0\0\0\x14ftypM4A \0\0\0\0M4A "), ascii("\0\0\0\x08udta")],
] as const;

test("content made to stall us is judged in a moment, at any size up to the largest", () => {
  for (const [name, head, piece, tail] of [...documentPieces, ...others]) {
    const bytes = filled(2_000_000, head, piece, tail);
    const started = performance.now();
    expect(["taken", "files.wrong_type"], name).toContain(judged(bytes));
    // Linear work is some tens of ms; for a pattern that looks back it would be ten minutes.
    expect(performance.now() - started, name).toBeLessThan(4000);
  }
}, 120_000);

test("the largest file there may be, made to stall us, is judged in a moment as well", () => {
  for (const [head, piece, tail] of [
    [pdfHead, ascii("stream\n"), eof],
    [pdfHead, ascii("1 0 obj<</N 1/First 2>>stream\n\x78\x9c"), eof],
    [sample.plain.gif.subarray(0, 19), Uint8Array.of(0x21, 0xf9, 0)],
  ] as const) {
    const started = performance.now();
    expect(["taken", "files.wrong_type"]).toContain(judged(filled(largestFile, head, piece, tail)));
    expect(performance.now() - started).toBeLessThan(10_000);
  }
});

test("what is nested, too long or too short is refused, and breaks nothing", () => {
  const docType = (length: number) =>
    joined(
      ascii("\x1a\x45\xdf\xa3\x08"),
      be32(length + 7).subarray(1),
      ascii("\x42\x82\x08"),
      be32(length).subarray(1),
      new Uint8Array(length).fill(0x77),
    );
  for (const [name, bytes] of [
    ["eight bytes of ftyp", Uint8Array.of(0, 0, 0, 8, 0x66, 0x74, 0x79, 0x70)],
    ["30,000 moov", nested("moov", 30_000)],
    ["30,000 traf", nested("traf", 30_000)],
    ["a DocType of 300 KB", docType(300_000)],
    ["nothing", new Uint8Array()],
    ...[1, 2, 3, 4, 7, 8, 9, 11, 12, 15, 16].flatMap((length) =>
      [sample.mp4(), sample.webm(), sample.ogg(), sample.wav(), ...Object.values(sample.plain)].map(
        (whole) => [`${length} bytes`, whole.slice(0, length)] as const,
      ),
    ),
  ] as const)
    expect(judged(bytes), name).toBe("files.wrong_type");
});

test("random bytes behind any format's first ones are taken or refused, never more", () => {
  const words = [
    "stream\n",
    "endstream",
    "obj<<",
    ">>",
    "/ObjStm",
    "/N 1/First 2",
    "(",
    ")",
    "%%EOF",
    "IDAT",
    "moov",
    "hdlr",
  ];
  const heads = [
    sample.pdf(),
    sample.mp4(),
    sample.webm(),
    sample.ogg(),
    sample.mp3(),
    sample.wav(1),
    ...Object.values(sample.plain),
  ];
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.constantFrom(...words.map(ascii)),
    fc.nat(0xffffffff).map((n) => be32(n)),
  );
  const property = fc.property(
    fc.constantFrom(...heads),
    fc.nat(400),
    fc.array(piece, { maxLength: 30 }),
    fc.boolean(),
    (whole, cut, pieces, closed) => {
      const rest = closed ? [...pieces, whole.subarray(cut), eof] : pieces;
      expect(["taken", "files.wrong_type"]).toContain(judged(joined(whole.subarray(0, cut), ...rest)));
    },
  );
  fc.assert(property, { numRuns: 2000, interruptAfterTimeLimit: 20_000 });
});
