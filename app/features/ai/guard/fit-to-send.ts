import { foldWord } from "../redaction/fold-word";
import { isName, isWord } from "../redaction/lexicon";
import { isForeign, isPortuguese } from "./language";

/** What a text is not sent for. */
export type Unfit = "too_short" | "too_long" | "not_portuguese" | "hidden_signs" | "encoded";

/** Signs (UTF-16 units) that a model is asked about at most, and at least. */
const longest = 6000;
const shortest = 20;
/** Of a document at most: what has room in an answer, too. */
const longestDocument = 8000;

/** Signs that are not seen, turn the direction or stand for others: no person types them into a diary. */
const hidden = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/u;
/** A row of signs without a space that no word is: base64, hex, addresses of data. */
const encoded =
  /[^\s]{48,}|\b(?:[A-Za-z0-9+/]{24,}={1,2})(?=\s|$)|\b(?:[0-9a-f]{2}[ :]?){16,}\b|(?:%[0-9a-f]{2}){6,}|(?:&#x?[0-9a-f]{2,5};){4,}|(?:\\[ux][0-9a-f]{2,4}){4,}|(?:[01]{8} ?){4,}|(?:[.-]{1,5} ){12,}/iu;

/**
 * Why a redacted text is not sent to a model; null when it may be. It is about text that no model could answer well, and about text that is
 * made to be read by a program and not by a person.
 */
export function unfit(text: string, most = longest): Unfit | null {
  const said = text.trim();
  if (said.length < shortest) return "too_short";
  if (said.length > most) return "too_long";
  if (hidden.test(said)) return "hidden_signs";
  if (encoded.test(said.replace(/⟦[^⟧]{1,20}⟧/gu, " "))) return "encoded";
  return isPortuguese(said) ? null : "not_portuguese";
}

/** The same of keywords, which have few of the little words by which a language is told: most of them are usual words of ours. */
export function unfitWords(text: string): Unfit | null {
  const found = unfit(text);
  if (found !== "not_portuguese") return found;
  if (isForeign(text)) return found;
  const words = (text.replace(/⟦[^⟧]{1,20}⟧/gu, " ").match(/\p{L}+/gu) ?? []).map(foldWord);
  const known = words.filter((word) => isWord(word) || isName(word));
  return words.length > 0 && known.length / words.length >= 0.75 ? null : found;
}

/** The same of a document, which is longer. */
export function unfitDocument(text: string): Unfit | null {
  return unfit(text, longestDocument);
}
