import * as z from "zod";
import { hasAddress } from "~/lib/text/text";
import { findNames } from "../redaction/find-names";
import { isWord } from "../redaction/lexicon";
import { restore } from "../redaction/redact";
import { tokensOf } from "../redaction/token";
import { diagnoses } from "./guard-words";
import { guardedWords, parsedAnswer, sharedRun, takesUp, type Refusal } from "./judge-answer";
import { isForeign, isPortuguese } from "./language";
import { plainSystem } from "./plain-prompt";
import { signIn } from "./risk-signs";
import { plainWords, wordFinder } from "./word-finder";

const plainAnswer = z.strictObject({ paragraphs: z.array(z.string().trim().min(20).max(900)).min(1).max(12) });

/** What a model is asked for, as JSON schema in the subset that structured output takes. */
export const plainSchema = {
  type: "object",
  properties: {
    paragraphs: {
      type: "array",
      items: {
        type: "string",
        description: "Um parágrafo curto, em palavras do dia a dia, só com o que está no documento.",
      },
    },
  },
  required: ["paragraphs"],
  additionalProperties: false,
} as const;

export type PlainRefusal = Refusal | "word" | "date" | "negation" | "too_much";
export type JudgedPlain = { ok: true; paragraphs: string[] } | { ok: false; refusal: PlainRefusal };

type Asked = { /** What was sent: redacted. */ text: string; places: ReadonlyMap<string, string> };

/** Signs that a document's plain words have no use for; "/" and "%" stand in dates and shares. */
const strange = /[<>{}[\]`\\|#*_~^=$@]|[\p{Cc}\p{Cf}\p{Co}\p{Cn}]|\p{Extended_Pictographic}|(?!\p{Script=Latin})\p{L}/u;
/** What may come back of what was taken out: who it speaks of, and where. */
const usable = /^⟦(?:PESSOA|LUGAR|ESCOLA|TRABALHO|CRP)_/u;
const mark = /⟦[A-Z]+_\d+⟧/gu;

const months = "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro".split(" ");
const weekdays = "domingo segunda-feira terca-feira quarta-feira quinta-feira sexta-feira sabado".split(" ");
/** Numbers in words, from three: "um" and "dois" are said of anything. */
const spelt = new Map(
  Object.entries({
    ...{ tres: 3, quatro: 4, cinco: 5, seis: 6, sete: 7, oito: 8, nove: 9, dez: 10, onze: 11, doze: 12, treze: 13 },
    ...{ quatorze: 14, catorze: 14, quinze: 15, dezesseis: 16, dezessete: 17, dezoito: 18, dezenove: 19, vinte: 20 },
    ...{ trinta: 30, quarenta: 40, cinquenta: 50, sessenta: 60, setenta: 70, oitenta: 80, noventa: 90, cem: 100 },
  }),
);

/** Words in a row that are the document's own: more is the document again, and not a plainer one. */
const mostShared = 10;

const wordsIn = (text: string) => plainWords(text).split(" ").filter(Boolean);

/** Numbers in digits or words that the document has not. */
function hasNewNumber(text: string, known: ReadonlySet<string>): boolean {
  const digits = text.match(/\d+/g) ?? [];
  if (digits.some((row) => !known.has(row) && !known.has(row.replace(/^0+/, "")))) return true;
  return wordsIn(text).some((word) => {
    const value = spelt.get(word);
    return value !== undefined && !known.has(word) && !known.has(String(value));
  });
}

function hasNewDate(text: string, known: ReadonlySet<string>): boolean {
  const days = plainWords(text.replaceAll("-", "")).split(" ");
  return (
    wordsIn(text).some((word) => months.includes(word) && !known.has(word)) ||
    weekdays.some((day) => days.includes(day.replace("-", "")) && !known.has(day.split("-")[0] ?? ""))
  );
}

/**
 * A term that the document has not, told by rules of thumb: a word that is neither in it, nor of a family of one in it, nor among the usual
 * words of the language.
 */
function hasNewTerm(text: string, known: ReadonlySet<string>, stems: ReadonlySet<string>): boolean {
  return wordsIn(text).some(
    (word) => word.length >= 5 && !known.has(word) && !stems.has(word.slice(0, 5)) && !isWord(word),
  );
}

/** A name that the document does not have in the open: those it had are marks by now. */
function hasNewName(text: string, known: ReadonlySet<string>): boolean {
  return findNames(tokensOf(text), []).some(({ start, end }) =>
    wordsIn(text.slice(start, end)).some((word) => !known.has(word)),
  );
}

const denying =
  /(?<!\p{L})(nao|sem|nunca|nenhum|nenhuma|nem|ausencia|descart\p{L}*|afast\p{L}*|exclu\p{L}*|neg\p{L}+)(?!\p{L})/u;
const sentencesOf = (text: string) => text.split(/(?<=[.!?;…])\s+|\n+/);
const isDenied = (sentence: string) => denying.test(plainWords(sentence));

/** A document as paragraphs are held against it: read once. */
type Read = {
  known: ReadonlySet<string>;
  stems: ReadonlySet<string>;
  has: (words: readonly string[]) => boolean;
  sentences: { isDenied: boolean; has: (words: readonly string[]) => boolean }[];
};

const sentencesRead = (text: string) =>
  sentencesOf(text).map((one) => ({ isDenied: isDenied(one), has: wordFinder(one) }));

function readDocument(text: string): Read {
  const open = text.replace(mark, " ");
  const known = new Set(wordsIn(open));
  const stems = new Set([...known].filter((word) => word.length >= 5).map((word) => word.slice(0, 5)));
  return { known, stems, has: wordFinder(open), sentences: sentencesRead(open) };
}

/** Words of diagnosis and treatment are said as the document says them: denied where it denies them, and only there. */
function isTurned(text: string, { sentences }: Read): boolean {
  return sentencesRead(text).some((sentence) => {
    if (!sentence.has(diagnoses)) return false;
    return diagnoses.some((word) => {
      if (!sentence.has([word])) return false;
      return !sentences.some((one) => one.has([word]) && one.isDenied === sentence.isDenied);
    });
  });
}

/** Why a part may not be offered; null when it may. Nothing may be in it that is not in the document. */
function refusalOfPart(part: string, text: string, document: Read): PlainRefusal | null {
  const bare = part.replace(mark, " ").replace(/\s+/g, " ");
  if ((part.match(mark) ?? []).some((place) => !usable.test(place))) return "placeholder";
  if (strange.test(bare)) return "signs";
  const has = wordFinder(bare);
  if (hasAddress(bare) || has(["www", "http", "arroba", "ponto com"])) return "link";
  const { known, stems } = document;
  const sign = signIn(plainWords(bare));
  if (sign && signIn(plainWords(text.replace(mark, " "))) !== sign) return sign;
  for (const [refusal, words] of guardedWords)
    if (has(words) && words.some((word) => has([word]) && !document.has([word]))) return refusal;
  if (hasNewNumber(bare, known)) return "number";
  if (hasNewDate(bare, known)) return "date";
  if (hasNewName(bare, known)) return "name";
  if (hasNewTerm(bare, known, stems)) return "word";
  if (isTurned(bare, document)) return "negation";
  if (sharedRun(bare, plainSystem, 5)) return "own_words";
  if (sharedRun(part, text, mostShared)) return "copied";
  if (!/^["“⟦\p{Lu}\d]/u.test(part) || !/[.…]$/.test(part) || part.includes("?")) return "form";
  return takesUp(part, text) && !isForeign(bare) ? null : "language";
}

/** Of the words with five letters or more, more than so many are the document's, or of a family of one of its: else it is another text. */
const leastShared = 1 / 3;

function sharesEnough(said: string, document: string): boolean {
  const stems = (text: string) =>
    wordsIn(text.replace(mark, " "))
      .filter((word) => word.length >= 5)
      .map((word) => word.slice(0, 5));
  const known = new Set(stems(document));
  const own = stems(said);
  return own.filter((stem) => known.has(stem)).length > own.length * leastShared;
}

/**
 * Judges a document in plain words: it is offered to who wrote the document whole, with names put back, or thrown away whole. What it says in
 * other words is not judged here: the author reads it first.
 */
export function judgePlain(content: string, asked: Asked): JudgedPlain {
  const refused = (refusal: PlainRefusal): JudgedPlain => ({ ok: false, refusal });
  const read = parsedAnswer(content, plainAnswer, 12_000);
  if (!read) return refused("schema");
  const said = read.paragraphs.join("\n");
  // Plainer words are more words, but not another document.
  if (said.length > asked.text.length * 1.6 + 300) return refused("too_much");
  const document = readDocument(asked.text);
  for (const part of read.paragraphs) {
    const refusal = refusalOfPart(part, asked.text, document);
    if (refusal) return refused(refusal);
  }
  // Of the whole: a short part may be made of the document's rare words.
  if (!isPortuguese(said) || !sharesEnough(said, asked.text)) return refused("language");
  const paragraphs = read.paragraphs.map((part) => restore(part, asked.places));
  const isWhole = (one: string | null): one is string => one !== null;
  return paragraphs.every(isWhole) ? { ok: true, paragraphs } : refused("placeholder");
}
