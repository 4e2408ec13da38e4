import { expect, test } from "vitest";
import type { RichDocument } from "../document/document";
import { documentFromText } from "../document/document-text";
import { postedContent } from "./posted-content";

const rich: RichDocument = {
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Queixa" }] },
    { type: "paragraph", content: [{ type: "text", text: "Sono", marks: [{ type: "bold" }] }] },
  ],
};
const plain = documentFromText("Chegou cedo.\n\nFalou da mãe.");

test("a text area that nobody touched changes nothing, whatever line breaks the browser sends", () => {
  expect(postedContent({ version: 1, text: "Chegou cedo.\r\n\r\nFalou da mãe." }, plain)).toBe(plain);
  expect(postedContent({ version: 1, text: "Queixa\n\nSono" }, rich)).toBe(rich);
});

test("words are put after what has headings and bold, and nothing of it is flattened", () => {
  const { content } = postedContent({ version: 1, append: "Combinamos exercícios.\n\nVolta na quinta." }, rich);
  expect(content.slice(0, 2)).toEqual(rich.content);
  expect(content.slice(2)).toEqual(documentFromText("Combinamos exercícios.\n\nVolta na quinta.").content);
  expect(postedContent({ version: 1, append: "  ", replace: "Queixa\n\nSono" }, rich)).toBe(rich);
});

test("words go under their heading, in the place of the empty line that a template has there", () => {
  const line = { type: "paragraph" } as const;
  const heading = (text: string) => ({
    type: "heading" as const,
    attrs: { level: 2 },
    content: [{ type: "text" as const, text }],
  });
  const [queixa, plano] = [heading("Queixa"), heading("Plano")];
  const form: RichDocument = { type: "doc", content: [queixa, line, plano, line] };
  const written = postedContent({ version: 0, under: ["Não dorme.\r\n\r\nAcorda às quatro.", ""] }, form);
  const [one, two] = documentFromText("Não dorme.\n\nAcorda às quatro.").content;
  expect(written.content).toEqual([queixa, one, two, plano, line]);
  const [more] = documentFromText("Ligar.").content;
  expect(postedContent({ version: 1, under: ["", "Ligar.", "Ligar."] }, written).content).toEqual([
    ...[queixa, one, two, plano, more, more],
  ]);
  expect(postedContent({ version: 1, under: [" ", ""] }, form)).toBe(form);
});

test("it is made plain only when that was asked for", () => {
  const posted = { version: 1, append: "", replace: "Só texto." };
  expect(postedContent({ ...posted, flatten: "on" }, rich)).toEqual(documentFromText("Só texto."));
  expect(postedContent(posted, rich)).toBe(rich);
});

test("a plain text area of an older page does not write over what another tab has made of the text", () => {
  expect(() => postedContent({ version: 1, text: "Chegou tarde." }, rich)).toThrow("records.changed_elsewhere");
});

test("what is too long is refused in words, beside the field", () => {
  const long = "a".repeat(210_000);
  expect(() => postedContent({ version: 1, text: long }, plain)).toThrow("request.invalid");
});
