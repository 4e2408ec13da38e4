import { expect, test } from "vitest";
import * as sample from "../../../../tests/samples";
import { AppError } from "~/lib/app-error";
import { checkContent } from "./check-content";

const { ascii, joined, plain, secret } = sample;

function attempt(bytes: Uint8Array<ArrayBuffer>): AppError | null {
  try {
    checkContent(bytes);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

const codeOf = (bytes: Uint8Array<ArrayBuffer>) => attempt(bytes)?.code;
const wordsOf = (bytes: Uint8Array<ArrayBuffer>) => attempt(bytes)?.fields?.file ?? "taken";

test("a file is what its first bytes say, and pictures say their size themselves", () => {
  const size = { width: 12, height: 8 };
  for (const [bytes, found] of [
    [plain.jpeg, { kind: "image", type: "image/jpeg", ...size }],
    [plain.png, { kind: "image", type: "image/png", ...size }],
    [plain.webp, { kind: "image", type: "image/webp", ...size }],
    [plain.gif, { kind: "image", type: "image/gif", ...size }],
    [sample.wav(2), { kind: "audio", type: "audio/wav", duration: 2000 }],
    [sample.mp3(), { kind: "audio", type: "audio/mpeg" }],
    [sample.mp4(), { kind: "audio", type: "audio/mp4" }],
    [sample.webm(), { kind: "audio", type: "audio/webm" }],
    [sample.ogg(), { kind: "audio", type: "audio/ogg" }],
    [sample.pdf(), { kind: "pdf", type: "application/pdf" }],
  ] as const) {
    const { bytes: _, ...checked } = checkContent(bytes);
    expect(checked).toEqual(found);
  }
});

test("a picture without metadata stays what it is, byte for byte", () => {
  for (const bytes of Object.values(plain)) expect(checkContent(bytes).bytes).toEqual(bytes);
});

test("places, names, texts and whatever follows the end are taken out, and the picture stays", () => {
  for (const [bytes, left] of [
    [sample.jpegWithPlace(), plain.jpeg],
    [sample.pngWithPlace(), plain.png],
    [sample.gifWithPlace(), plain.gif],
  ] as const) {
    expect(sample.holds(bytes, secret)).toBe(true);
    expect(checkContent(bytes).bytes).toEqual(left);
  }
  for (const bytes of [sample.webpWithPlace(), sample.wav(), sample.mp3(), sample.mp4()]) {
    expect(sample.holds(bytes, secret)).toBe(true);
    const { bytes: cleaned } = checkContent(bytes);
    expect(sample.holds(cleaned, secret)).toBe(false);
    expect(checkContent(cleaned).bytes).toEqual(cleaned);
  }
});

test("of EXIF only which way is up is kept, and the measures are those of the picture as it is shown", () => {
  const { bytes, width, height } = checkContent(sample.jpegWithPlace(6));
  expect([width, height]).toEqual([8, 12]);
  expect(sample.holds(bytes, secret)).toBe(false);
  expect(bytes.length).toBe(plain.jpeg.length + 36);
  expect(checkContent(bytes).bytes).toEqual(bytes);
});

test("a PNG that lies on its side stays so: of its EXIF the way up is kept, and its measures are those it is shown in", () => {
  const { bytes, width, height } = checkContent(sample.pngWithPlace(6));
  expect([width, height]).toEqual([8, 12]);
  expect(sample.holds(bytes, secret)).toBe(false);
  expect(bytes.length).toBe(plain.png.length + 38);
  expect(sample.holds(bytes, "eXIfMM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0")).toBe(true);
  expect(checkContent(bytes).bytes).toEqual(bytes);
  for (const nonsense of [0, 1, 9, 255]) expect(checkContent(sample.pngWithPlace(nonsense)).bytes).toEqual(plain.png);
});

test("what runs in a browser, a picture of another format or a film is no file of ours, whatever it is called", () => {
  for (const text of [
    "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "<!doctype html><script>",
    "PK\x03\x04",
    "MZ",
    "",
    "x",
  ])
    expect(codeOf(ascii(text))).toBe("files.wrong_type");
  expect(wordsOf(ascii("\0\0\0\x18ftypheic\0\0\0\0mif1heic"))).toContain("HEIC");
  for (const film of [sample.mp4("vide"), sample.webm(1), sample.ogg("\x80theora")])
    expect(wordsOf(film)).not.toBe("taken");
});

test("the first bytes of a format do not suffice: what does not parse is refused", () => {
  for (const whole of [...Object.values(plain), sample.mp4(), sample.ogg(), sample.pdf()])
    expect(codeOf(whole.slice(0, Math.floor(whole.length / 2)))).toBe("files.wrong_type");
  expect(wordsOf(joined(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), ascii("<script>alert(1)</script>")))).not.toBe("taken");
  expect(wordsOf(joined(Uint8Array.of(0xff, 0xfb, 0x90, 0), ascii("<html>")))).not.toBe("taken");
});

test("cut or changed anywhere, nothing but a refusal comes of it", () => {
  const all = [
    sample.jpegWithPlace(),
    sample.pngWithPlace(),
    sample.webpWithPlace(),
    sample.gifWithPlace(),
    sample.mp4(),
    sample.webm(),
    sample.ogg(),
    sample.mp3(),
  ];
  for (const bytes of all) {
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = bytes.slice();
      changed[at] = 255 - (changed[at] ?? 0);
      for (const wrong of [changed, bytes.slice(0, at)]) {
        expect(["files.wrong_type", undefined]).toContain(codeOf(wrong));
      }
    }
  }
});

test("a document that runs, carries files or hides what is in it is refused with words", async () => {
  for (const object of [
    "<</S/JavaScript/JS(app.alert(1))>>",
    "<</S /J#61vaScript>>",
    "<</S/Launch/F(cmd.exe)>>",
    "<</Names<</EmbeddedFiles 3 0 R>>>>",
    "<</Type /EmbeddedFile>>",
    "<</AcroForm<</XFA[]>>>>",
    "<</JS 3 0 R>>",
  ]) {
    expect(wordsOf(sample.pdf(object)), object).toContain("Imprimir em PDF");
    expect(wordsOf(await sample.pdfWithHidden(object)), object).toContain("Imprimir em PDF");
  }
  expect(wordsOf(sample.pdf("<</Encrypt 4 0 R>>"))).toContain("senha");
  expect(wordsOf(sample.pdf("<</Type/Obj#53tm>>"))).toContain("Imprimir em PDF");
  expect(wordsOf(await sample.pdfWithHidden("<</Type/Page>>"))).toBe("taken");
  expect(wordsOf(sample.pdf("<</JSX/Launchpad/Title(o)>>"))).toBe("taken");
});

test("compressed objects are found however their stream is described, and what cannot be looked at is refused", async () => {
  const script = "<</S/JavaScript/JS(app.alert(1))>>";
  const harmless = "<</Type/Page>>";
  const filler = "/A 1 ".repeat(20_000);
  for (const dictionary of [
    `<</Type/ObjStm ${filler}/Filter/FlateDecode>>`,
    `<<${filler}/Type/ObjStm/Filter/FlateDecode>>`,
    "<</Type/ObjStm/DecodeParms<</Columns 1>>/Filter/FlateDecode>>",
    "<</Type/ObjStm/X(stream\n)/Y(\\)>>)/Z<3e3e>%>>\n/Filter/FlateDecode>>",
    "<</Type 7 0 R/N 1/First 4/Filter/FlateDecode>>",
    "%>>\n<</Type/ObjStm>>%<<\n",
  ]) {
    expect(wordsOf(await sample.pdfWithHidden(script, dictionary)), dictionary.slice(-60)).toContain("Imprimir em PDF");
    expect(wordsOf(await sample.pdfWithHidden(harmless, dictionary)), dictionary.slice(-60)).toBe("taken");
  }
  const decoy = joined(await sample.deflated(harmless), ascii("\nendstream "));
  const dictionary = "<</Type/ObjStm/Filter/FlateDecode>>";
  const inAnother = joined(ascii("endstream endobj 3 0 obj<</Type/ObjStm>>stream\n"));
  for (const bytes of [
    await sample.pdfWithHidden(script, "<</Type/ObjStm/DecodeParms<</Predictor 12>>>>"),
    await sample.pdfWithHidden(script, "<</Type/ObjStm/Filter[/ASCIIHexDecode/FlateDecode]>>", ascii("<")),
    await sample.pdfWithHidden(script, "<</Length 3>>", inAnother),
    await sample.pdfWithHidden(script, `${dictionary}stream\n`, decoy),
    // A block that is stored as it is and not the last one: a reader that goes by the length reads on behind the word.
    await sample.pdfWithHidden(script, dictionary, ascii("\x78\x01\0\x09\0\xf6\xffendstream")),
    sample.pdf("<</Type/ObjStm>>"),
  ])
    expect(codeOf(bytes)).toBe("files.wrong_type");
});

/** The sample with other sizes in its head: nothing here counts what follows. */
function png(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = plain.png.slice();
  const head = new DataView(bytes.buffer);
  head.setUint32(16, width);
  head.setUint32(20, height);
  return bytes;
}

test("a picture of more points than a browser can well hold is refused, however few bytes it has", () => {
  expect(wordsOf(png(20_000, 20_000))).toContain("50 milhões de pontos");
  expect(wordsOf(png(10_000, 5_001))).toContain("50 milhões de pontos");
  expect(wordsOf(png(10_000, 5_000))).toBe("taken");
  const gif = plain.gif.slice();
  gif.set([0xff, 0xff, 0xff, 0xff], 6);
  expect(wordsOf(gif)).toContain("50 milhões de pontos");
});

test("an empty file is called empty", () => {
  expect(wordsOf(new Uint8Array())).toBe("Este arquivo está vazio. Escolha de novo.");
});
