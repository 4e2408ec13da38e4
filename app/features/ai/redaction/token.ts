import { foldWord } from "./fold-word";

/** A word of a text and where it stands. */
export type Token = {
  text: string;
  /** Small letters without accents. */
  word: string;
  start: number;
  end: number;
  /** Begins with a capital, in a text that is not written in capitals as a whole. */
  isCapital: boolean;
  /** Nothing but capitals. */
  isAcronym: boolean;
  /** The first word of a sentence or a line. */
  isFirst: boolean;
  /** What stands between the word before and this one. */
  gap: string;
};

/** Longer words are nobody's name, and are looked at in parts. */
const wordLike = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,39}(?:['’][\p{L}\p{M}\p{N}]{1,39})?\.?ª?/gu;
const endsSentence = /[.!?…:\n"“”(]/;

/** Whether a text is shouted: capitals then tell nothing. */
function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return (
    letters.length > 12 && letters.filter((letter) => letter !== letter.toLowerCase()).length > letters.length * 0.7
  );
}

/** The words of a text, in order. One pass; a point after a title ("Dr.") belongs to no word. */
export function tokensOf(text: string): Token[] {
  const shouted = isShouted(text);
  const tokens: Token[] = [];
  let before = 0;
  for (const match of text.matchAll(wordLike)) {
    const said = match[0].replace(/\.?ª?$/, "");
    const gap = text.slice(before, match.index);
    const last = tokens.at(-1);
    const first = [...said][0] ?? "";
    tokens.push({
      text: said,
      word: foldWord(said),
      start: match.index,
      end: match.index + said.length,
      isCapital: !shouted && first !== first.toLowerCase(),
      isAcronym: said.length > 1 && said === said.toUpperCase() && said !== said.toLowerCase(),
      isFirst: last === undefined || (endsSentence.test(gap) && !isTitle(last.word)),
      gap,
    });
    before = match.index + said.length;
  }
  return tokens;
}

/** What stands before a name with a point: the sentence goes on. */
function isTitle(word: string): boolean {
  return /^(dra?|profa?|sra?|srta|pe|d|st[ao]|av|r|jd|vl|nasc)$/.test(word);
}
