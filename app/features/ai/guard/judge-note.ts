import * as z from "zod";
import { restore } from "../redaction/redact";
import { parsedAnswer, refusalOf, takesUp, type Refusal } from "./judge-answer";
import { isPortuguese } from "./language";
import { noteSystem } from "./note-prompt";

const noteAnswer = z.strictObject({ paragraphs: z.array(z.string().trim().min(20).max(700)).min(1).max(5) });

/** What a model is asked for, as JSON schema in the subset that structured output takes. */
export const noteSchema = {
  type: "object",
  properties: {
    paragraphs: {
      type: "array",
      items: { type: "string", description: "Um parágrafo curto da nota, só com o que está nas palavras-chave." },
    },
  },
  required: ["paragraphs"],
  additionalProperties: false,
} as const;

export type JudgedNote = { ok: true; paragraphs: string[] } | { ok: false; refusal: Refusal };

type Asked = { /** What was sent: redacted. */ text: string; places: ReadonlyMap<string, string> };

/** Why a paragraph may not be offered; null when it may. */
function refusalOfParagraph(paragraph: string, { text }: Asked): Refusal | null {
  const refusal = refusalOf(paragraph.replace(/\s+/g, " "), { input: text, system: noteSystem });
  if (refusal) return refusal;
  if (!/[.…]$/.test(paragraph) || paragraph.includes("?")) return "form";
  return isPortuguese(paragraph) && takesUp(paragraph, text) ? null : "language";
}

/** Judges what a model made of keywords: it is offered whole, with names put back, or thrown away whole. */
export function judgeNote(content: string, asked: Asked): JudgedNote {
  const read = parsedAnswer(content, noteAnswer, 6000);
  if (!read) return { ok: false, refusal: "schema" };
  for (const paragraph of read.paragraphs) {
    const refusal = refusalOfParagraph(paragraph, asked);
    if (refusal) return { ok: false, refusal };
  }
  const paragraphs = read.paragraphs.map((paragraph) => restore(paragraph, asked.places));
  const isWhole = (one: string | null): one is string => one !== null;
  return paragraphs.every(isWhole) ? { ok: true, paragraphs } : { ok: false, refusal: "placeholder" };
}
