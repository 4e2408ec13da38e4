import { bloomPositions } from "~/features/identity/password/common-passwords.bloom";
import { lexicon } from "./lexicon.data";

type Filter = { bits: number; hashes: number; base64: string };

/** Filters are unpacked when a text is first looked at: pages never need them. */
const unpacked = new Map<Filter, Uint8Array>();

function isIn(filter: Filter, text: string): boolean {
  let bytes = unpacked.get(filter);
  if (!bytes) {
    bytes = Uint8Array.from(atob(filter.base64), (sign) => sign.charCodeAt(0));
    unpacked.set(filter, bytes);
  }
  const bits = bytes;
  return bloomPositions(text, filter.bits, filter.hashes).every(
    (place) => ((bits[place >>> 3] ?? 0) & (1 << (place & 7))) !== 0,
  );
}

/** Whether a folded word is a given name, surname or nickname that is no word of every day (one in 2,000 others is taken for one). */
export function isName(word: string): boolean {
  return word.length > 2 && isIn(lexicon.names, word);
}

/** Whether a folded word is one of every day; one in fifty that is none is taken for one. */
export function isWord(word: string): boolean {
  return isIn(lexicon.words, word);
}

/** Whether folded words, one space between them, are the name of a Brazilian municipality. */
export function isTown(words: string): boolean {
  return words.length > 2 && isIn(lexicon.towns, words);
}
