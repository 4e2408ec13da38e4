import * as z from "zod";
import { foldWord } from "../redaction/fold-word";
import { isWord } from "../redaction/lexicon";
import { restore } from "../redaction/redact";
import { parsedAnswer, refusalOf, takesUp, type Refusal } from "./judge-answer";
import { isPortuguese } from "./language";
import { summarySystem } from "./summary-prompt";

const sources = z.array(z.int().min(1).max(100)).min(1).max(20);
const summaryAnswer = z.strictObject({
  sentences: z
    .array(z.strictObject({ text: z.string().trim().min(15).max(260), sources }))
    .min(1)
    .max(8),
  themes: z.array(z.strictObject({ text: z.string().trim().min(3).max(60), sources })).max(5),
});

const sourcesForm = {
  type: "array",
  items: { type: "integer", description: "Número de uma anotação." },
};
const partsForm = (description: string) => ({
  type: "array",
  items: {
    type: "object",
    properties: { text: { type: "string", description }, sources: sourcesForm },
    required: ["text", "sources"],
    additionalProperties: false,
  },
});

/** What a model is asked for, as JSON schema in the subset that structured output takes. */
export const summarySchema = {
  type: "object",
  properties: {
    sentences: partsForm("Uma frase que diz o que está escrito nas anotações de onde vem."),
    themes: partsForm("Um assunto que volta, em uma a cinco palavras."),
  },
  required: ["sentences", "themes"],
  additionalProperties: false,
} as const;

/** A sentence or a theme, and the places (from 0) of the texts it comes from. */
export type SummaryPart = { text: string; sources: number[] };
export type Summary = { sentences: SummaryPart[]; themes: SummaryPart[] };
export type JudgedSummary = { ok: true; summary: Summary } | { ok: false; refusal: Refusal | "source" };

type Asked = { /** What was sent: redacted. */ texts: readonly string[]; places: ReadonlyMap<string, string> };
type Part = { text: string; sources: number[] };

/** Whether a text is the name of a subject: usual words. What stood in the place of a mark may be anything, so none is in it. */
function isSubject(text: string): boolean {
  const words = text.match(/[\p{L}⟦]+/gu) ?? [];
  return words.length > 0 && words.every((word) => isWord(foldWord(word)));
}

/** Why a part may not be shown. @param isSentence a theme is too short to tell its language by */
function refusalOfPart({ text, sources: from }: Part, { texts }: Asked, isSentence: boolean) {
  const cited = from.map((number) => texts[number - 1]);
  if (cited.some((one) => one === undefined) || new Set(from).size < from.length) return "source";
  const isName = !isSentence && text.split(/\s+/).length <= 2;
  const refusal = refusalOf(text, { input: cited.join("\n"), system: summarySystem, others: texts.join("\n"), isName });
  if (refusal) return refusal;
  if (isSentence ? !/[.…]$/.test(text) || text.includes("?") : /[.?]/.test(text)) return "form";
  if (isSentence ? !isPortuguese(text) : !isSubject(text)) return "language";
  // What takes up nothing of the texts that it names does not come from them.
  return takesUp(text, cited.join("\n")) ? null : "source";
}

/**
 * Judges a summary as it came over the wire: it is kept whole, with names put back, or thrown away whole. A summary of which the dark half was
 * left out would say that a week was better than it was.
 */
export function judgeSummary(content: string, asked: Asked): JudgedSummary {
  const read = parsedAnswer(content, summaryAnswer, 6000);
  if (!read) return { ok: false, refusal: "schema" };
  const parts = [
    ...read.sentences.map((part) => [part, true] as const),
    ...read.themes.map((part) => [part, false] as const),
  ];
  for (const [part, isSentence] of parts) {
    const refusal = refusalOfPart(part, asked, isSentence);
    if (refusal) return { ok: false, refusal };
  }
  const whole = (some: Part[]) =>
    some.map(({ text, sources: from }) => ({ text: restore(text, asked.places), sources: from.map((one) => one - 1) }));
  const [sentences, themes] = [whole(read.sentences), whole(read.themes)];
  const isWhole = (part: { text: string | null; sources: number[] }): part is SummaryPart => part.text !== null;
  if (!sentences.every(isWhole) || !themes.every(isWhole)) return { ok: false, refusal: "placeholder" };
  return { ok: true, summary: { sentences, themes } };
}
