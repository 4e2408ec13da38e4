import { expect, test } from "vitest";
import type { RichDocument } from "../../document/document";
import { joinDocuments } from "./join-documents";

/** A text by its lines; one that asks is a heading. */
function textOf(...lines: string[]): RichDocument {
  const content = lines.map((text) => {
    const inside = [{ type: "text" as const, text }];
    return text.endsWith("?")
      ? { type: "heading" as const, attrs: { level: 2 }, content: inside }
      : { type: "paragraph" as const, content: inside };
  });
  return { type: "doc", content };
}

function linesOf({ content }: RichDocument): string[] {
  return content.map((part) => part.content?.[0]?.text ?? "—");
}

const answered = ["Usa medicação?", "Não."];

test.each<[string, string[], string[], string[]]>([
  [
    "the same answer to other questions stays",
    answered,
    ["Usa medicação?", "Sim.", "Plano de morrer?", "Não.", "Dorme bem?", "Não."],
    ["—", "Usa medicação?", "Sim.", "Plano de morrer?", "Não.", "Dorme bem?", "Não."],
  ],
  [
    "a shared beginning stands once",
    answered,
    [...answered, "Plano de morrer?", "Não."],
    ["—", "Plano de morrer?", "Não."],
  ],
  [
    "a shared end stands once, from its heading on",
    ["Veio cedo.", "Dorme bem?", "Não."],
    ["Veio tarde.", "Não.", "Dorme bem?", "Não."],
    ["—", "Veio tarde.", "Não."],
  ],
  ["twice the same is twice", ["Não."], ["Não.", "Não."], ["—", "Não."]],
  ["the beginning and the end of one text are not one part", ["A.", "B."], ["A.", "B.", "A.", "B."], ["—", "A.", "B."]],
  ["nothing of one's own adds no line", [...answered, "Dorme bem?"], answered, []],
  ["a part that was only taken out adds none", ["A.", "Dorme bem?", "B."], ["A.", "B."], []],
])("both texts are kept: %s", (_, saved, written, added) => {
  expect(linesOf(joinDocuments(textOf(...saved), textOf(...written)))).toEqual([...saved, ...added]);
});
