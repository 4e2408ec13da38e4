import { foldWord } from "../redaction/fold-word";
import { isForeign, isPortuguese, isUsual } from "./language";
import type { Unfit } from "./unfit";

/** Signs (UTF-16 units) that a model is asked about at most, and at least. */
const longest = 6000;
const shortest = 20;
/** Letters in it at least: pictures and digits alone say nothing that could be answered. */
const fewestLetters = 4;
/** So many words in a row, of three letters or more, of which at most one is any that people write here: a cipher, or another language. */
const strangeRow = 5;
/** Words of a line by which its language can be told. */
const telling = 6;

/** Signs that are not seen, turn the direction or stand for others: no person types them into a diary. */
const hidden = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/u;
/** A row of signs without a space that no word is: base64, hex, addresses of data. */
const encoded =
  /[^\s]{48,}|\b(?:[A-Za-z0-9+/]{24,}={1,2})(?=\s|$)|\b(?:[0-9a-f]{2}[ :]?){16,}\b|(?:%[0-9a-f]{2}){6,}|(?:&#x?[0-9a-f]{2,5};){4,}|(?:\\[ux][0-9a-f]{2,4}){4,}|(?:[01]{8} ?){4,}|(?:[.-]{1,5} ){12,}/iu;

const withoutPlaces = (text: string) => text.replace(/⟦[^⟧]{1,20}⟧/gu, " ");

/** Whether a part of a text is in words that nobody writes here, however ordinary the rest is. */
function hasStrangeRow(text: string): boolean {
  const words = (withoutPlaces(text).match(/\p{L}{3,}/gu) ?? []).map((word) => (isUsual(foldWord(word)) ? 0 : 1));
  return words.some((_, at) => {
    const row = words.slice(at, at + strangeRow);
    return row.length === strangeRow && row.reduce<number>((sum, one) => sum + one, 0) >= strangeRow - 1;
  });
}

/** Whether a line or a sentence of a text is in another language. */
function hasForeignLine(text: string): boolean {
  return withoutPlaces(text)
    .split(/[\n.!?…:;]+/)
    .some((line) => (line.match(/\p{L}+/gu) ?? []).length >= telling && isForeign(line) && !isPortuguese(line));
}

/**
 * Why a redacted text is not sent to a model; null when it may be. It is about text that no model could answer well, and about text that is
 * made to be read by a program and not by a person.
 */
export function unfit(text: string): Unfit | null {
  const said = text.trim();
  if (said.length < shortest) return "too_short";
  if (said.length > longest) return "too_long";
  if (hidden.test(said)) return "hidden_signs";
  if ((withoutPlaces(said).match(/\p{L}/gu) ?? []).length < fewestLetters) return "no_words";
  if (encoded.test(withoutPlaces(said))) return "encoded";
  if (!isPortuguese(said) || hasForeignLine(said)) return "not_portuguese";
  return hasStrangeRow(said) ? "encoded" : null;
}

/** The same of keywords, which have few of the little words by which a language is told: most of them are usual words of ours. */
export function unfitKeywords(text: string): Unfit | null {
  const found = unfit(text);
  if (found !== "not_portuguese") return found;
  if (isForeign(text)) return found;
  const words = (withoutPlaces(text).match(/\p{L}+/gu) ?? []).map(foldWord);
  const known = words.filter(isUsual);
  return words.length > 0 && known.length / words.length >= 0.75 ? null : found;
}
