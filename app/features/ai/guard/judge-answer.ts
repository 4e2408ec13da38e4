import * as z from "zod";
import { hasAddress } from "~/lib/text/text";
import { findNames } from "../redaction/find-names";
import { restore } from "../redaction/redact";
import { tokensOf } from "../redaction/token";
import { advices, diagnoses, harms, methods, risks, selves } from "./guard-words";
import { hasForeignNumber } from "./foreign-number";
import { carries, saysMore, tells } from "./grounded";
import { isPortuguese } from "./language";
import { signIn } from "./risk-signs";
import { lookedAt, patternOf, plainWords } from "./word-finder";

/** What a model is asked for, and nothing else. */
export const reflectionAnswer = z.strictObject({
  observation: z.string().trim().min(20).max(320),
  question: z.string().trim().min(10).max(180),
});

/** The same as JSON schema, in the subset that structured output takes. */
export const reflectionSchema = {
  type: "object",
  properties: {
    observation: {
      type: "string",
      description: "Uma ou duas frases que devolvem, com gentileza, o que a pessoa escreveu.",
    },
    question: { type: "string", description: "Uma única pergunta aberta, que a pessoa pode responder para si mesma." },
  },
  required: ["observation", "question"],
  additionalProperties: false,
} as const;

/** Why an answer is thrown away. */
export type Refusal =
  | (
      | "schema"
      | "language"
      | "signs"
      | "link"
      | "number"
      | "placeholder"
      | "name"
      | "copied"
      | "own_words"
      | "form"
      | "unsaid"
    )
  | ("danger" | "diagnosis" | "risk" | "method" | "advice" | "harm" | "self");

/** Lists of words that an answer may not have, and what it is refused for. */
export const guardedWords: [Refusal, readonly string[]][] = [
  ["diagnosis", diagnoses],
  ["risk", risks],
  ["method", methods],
  ["advice", advices],
  ["harm", harms],
  ["self", selves],
];

const plain = plainWords;

let made: readonly (readonly [Refusal, RegExp])[] | undefined;
/** Made once, and not before something is judged: they are long, and whoever starts waits for what is made at the top. */
const patterns = () => (made ??= guardedWords.map(([refusal, words]) => [refusal, patternOf(words)] as const));

/** What leetspeak hides: digits and signs in the place of letters. */
function unmasked(text: string): string {
  const like: Record<string, string> = {
    "0": "o",
    "1": "i",
    "3": "e",
    "4": "a",
    "5": "s",
    "7": "t",
    "@": "a",
    $: "s",
    "!": "i",
  };
  return text.replace(/[01345 7@$!]/g, (sign) => like[sign] ?? sign);
}

/** Letters that stand apart: "d e p r e s s ã o". */
function drawnTogether(text: string): string {
  return text.replace(/(?<!\p{L})(?:\p{L}[ .\-_*]{1,2}){3,}\p{L}(?!\p{L})/gu, (run) => run.replace(/[ .\-_*]/g, ""));
}

function spokenOf(text: string): Refusal | null {
  const said = [text, unmasked(text), drawnTogether(text)];
  for (const reading of said.map(plain)) {
    const sign = signIn(reading);
    if (sign) return sign;
  }
  const readings = said.map(lookedAt);
  for (const [refusal, pattern] of patterns()) if (readings.some((reading) => pattern.test(reading))) return refusal;
  return null;
}

/** So many words in a row are not shared with what is answered: more is repeating what one was told to say. */
const tooManyShared = 4;
/** Of so few words that tell something, four in a row are an ordinary turn ("por causa da cozinha"); of more words they are not. */
const ordinaryTurn = { telling: 2, ofKeywords: 3, words: 6 };

/** Whether so many words in a row of a text are those of another. */
export function sharedRun(text: string, other: string, most = tooManyShared): boolean {
  const words = plain(text).split(" ");
  const inOther = ` ${plain(other)} `;
  for (let i = 0; i + most <= words.length; i++)
    if (inOther.includes(` ${words.slice(i, i + most).join(" ")} `)) return true;
  return false;
}

/** Whether a text repeats another one in more than an ordinary turn. */
function repeats(text: string, other: string, most: number): boolean {
  const words = plain(text).split(" ");
  const inOther = ` ${plain(other)} `;
  const isShared = (from: number, count: number) =>
    from + count <= words.length && inOther.includes(` ${words.slice(from, from + count).join(" ")} `);
  return words.some((_, i) => {
    if (!isShared(i, tooManyShared)) return false;
    const telling = words.slice(i, i + tooManyShared).filter(tells).length;
    return telling > most || isShared(i, ordinaryTurn.words);
  });
}

/** A whole sentence, however short, that stands so in what is answered. */
function repeatsSentence(text: string, input: string): boolean {
  const inInput = ` ${plain(input)} `;
  return text
    .split(/[.!?…:;]/)
    .map(plain)
    .some((sentence) => sentence !== "" && inInput.includes(` ${sentence} `));
}

/** Signs that an answer has no use for: markup, addresses, control, pictures, other scripts. */
const strange =
  /[<>{}[\]`\\|#*_~^=$%@&/]|[\p{Cc}\p{Cf}\p{Co}\p{Cn}]|\p{Extended_Pictographic}|(?!\p{Script=Latin})\p{L}/u;

/** Words of a person's own that an answer takes up: what has none in common answers something else. */
export function takesUp(answer: string, input: string): boolean {
  const stems = (text: string) =>
    plain(text)
      .split(" ")
      .filter((word) => word.length > 4 || carries(word))
      .map((word) => word.slice(0, 5));
  const theirs = new Set(stems(input));
  return stems(answer).some((stem) => theirs.has(stem));
}

export type Judged = { ok: true; observation: string; question: string } | { ok: false; refusal: Refusal };

type Asked = {
  /** What was sent: redacted. */
  input: string;
  /** The fixed words it was sent with. */
  system: string;
  places: ReadonlyMap<string, string>;
};

/** What may come back of what was taken out: numbers, addresses and the like are of no use in a reflection. */
const usable = /^⟦(?:PESSOA|LUGAR|ESCOLA|TRABALHO)_/u;

/** What is known of a part of an answer. */
type OfPart = {
  /** All that was sent, if that is more than what the part is about. */
  others?: string;
  /** A name of a thing, in a word or two, may stand so in a text. */
  isName?: boolean;
  /** It is said to the person, and may name a feeling. */
  isKind?: boolean;
};

/** Why something that a model said may not be shown, whatever it was asked for; null when it may. */
export function refusalOf(
  said: string,
  { input, system, others = input, isName = false, isKind = false }: Pick<Asked, "input" | "system"> & OfPart,
): Refusal | null {
  const bare = said.replace(/⟦[A-Z]+_\d+⟧/gu, " ");
  if ((said.match(/⟦[A-Z]+_\d+⟧/gu) ?? []).some((place) => !usable.test(place))) return "placeholder";
  if (strange.test(bare)) return "signs";
  if (hasAddress(bare) || /\b(www|http|arroba|ponto com)\b/i.test(plain(bare))) return "link";
  if (
    hasForeignNumber(bare, input) ||
    /(?:\b(?:zero|um|dois|tres|quatro|cinco|seis|meia|sete|oito|nove)\b ?){4}/.test(plain(bare))
  )
    return "number";
  const spoken = spokenOf(bare);
  if (spoken) return spoken;
  if (findNames(tokensOf(bare), []).length > 0) return "name";
  if (sharedRun(bare, system)) return "own_words";
  if (
    repeats(said, others, isKind ? ordinaryTurn.telling : ordinaryTurn.ofKeywords) ||
    (!isName && repeatsSentence(said, others))
  )
    return "copied";
  if (!isPortuguese(bare)) return "language";
  return saysMore(bare, others, isKind) ? "unsaid" : null;
}

/**
 * Judges what a model answered, as text or JSON that came over the wire: only what a page may show comes back, with names put back.
 * Everything else is thrown away whole; nothing is cut out or mended.
 */
export function judgeAnswer(content: string, asked: Asked): Judged {
  const refused = (refusal: Refusal): Judged => ({ ok: false, refusal });
  const read = parsedAnswer(content, reflectionAnswer, 2000);
  if (!read) return refused("schema");
  const { observation, question } = read;
  const said = `${observation} ${question}`;
  const refusal = refusalOf(said, { ...asked, isKind: true });
  if (refusal) return refused(refusal);
  if (!question.endsWith("?") || /\?./.test(question) || observation.includes("?") || !/[.…]$/.test(observation))
    return refused("form");
  if (!isPortuguese(observation) || !takesUp(said, asked.input)) return refused("language");
  const [whole, open] = [restore(observation, asked.places), restore(question, asked.places)];
  return whole === null || open === null ? refused("placeholder") : { ok: true, observation: whole, question: open };
}

/** An answer as it came over the wire, if it has the form that was asked for. @param longest signs of it at most */
export function parsedAnswer<S extends z.ZodType>(content: string, form: S, longest: number): z.output<S> | null {
  if (content.length > longest) return null;
  try {
    return form.safeParse(JSON.parse(content)).data ?? null;
  } catch {
    return null;
  }
}
