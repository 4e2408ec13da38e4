import { foldWord } from "../redaction/fold-word";

/** A text as folded words with a space between them. */
export function plainWords(text: string): string {
  return foldWord(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** A pattern of words as `guard-words` says them, for folded text. */
export function patternOf(words: readonly string[]): RegExp {
  const parts = words.map((word) => (word.endsWith("*") ? `${escaped(word.slice(0, -1))}\\p{L}*` : escaped(word)));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join("|").replaceAll("-", " ")})(?![\\p{L}\\p{N}])`, "u");
}

/** Words that are none of ours once their accents are folded away: dishes, politeness, measuring, who went out. */
const falseFriends = /(?<!\p{L})(?:louças?|cortês|medição|medições|saía|saíam|saíamos)(?!\p{L})/giu;

/** A text as its words are looked for: folded, without what only looks like one of them. */
export function lookedAt(text: string): string {
  return plainWords(text.normalize("NFC").replace(falseFriends, " "));
}

const patternsMade = new Map<string, RegExp>();

/** Finds words (as in `guard-words`) in a text that is read once. @returns whether one of them stands in it */
export function wordFinder(text: string): (words: readonly string[]) => boolean {
  const looked = lookedAt(text);
  return (words) => {
    const key = words.join();
    const pattern = patternsMade.get(key) ?? patternOf(words);
    patternsMade.set(key, pattern);
    return pattern.test(looked);
  };
}

/** Whether one of some words stands in a text. */
export function saysOneOf(words: readonly string[], text: string): boolean {
  return wordFinder(text)(words);
}
