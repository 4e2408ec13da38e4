import { foldWord } from "../redaction/fold-word";
import { isName, isWord } from "../redaction/lexicon";

const portuguese = new Set(
  `de que nao um uma voce e o a os as do da dos das em no na nos nas para pra com se seu sua foi mais isso quando como por mas eu minha meu
  esta estava ser ter tem hoje dia ele ela muito ja so tambem ao pelo pela ate sobre entre sem`.split(/\s+/),
);
const foreign = new Set(
  `the and you to of is your with what this that are not be have will for it i my was on an please say write reply
  el los las usted y tu yo esto pero una es por favor dice il le la les des et est pas vous je tu une der die das und ist nicht du ich ein
  non che di sono ti mi`.split(/\s+/),
);

/** How few words say nothing of the language. */
const tooFew = 4;

/** Whether a text is Portuguese, as far as its words tell; of very few words it is taken for it. Placeholders do not count. */
export function isPortuguese(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 0 && latin / letters < 0.95) return false;
  const bare = text.replace(/⟦[^⟧]{1,20}⟧/gu, " ");
  const words = (bare.match(/\p{L}+/gu) ?? []).map(foldWord);
  if (words.length < tooFew) return true;
  const share = (is: (word: string) => boolean) => words.filter(is).length / words.length;
  const ours = share((word) => portuguese.has(word));
  const theirs = share((word) => foreign.has(word) && !portuguese.has(word));
  return share((word) => isWord(word) || isName(word)) >= 0.6 && ours >= 0.1 && theirs <= 0.12 && ours > theirs;
}

/** Whether more than an eighth of a text's words are little words of other languages alone. */
export function isForeign(text: string): boolean {
  const words = (text.match(/\p{L}+/gu) ?? []).map(foldWord);
  return words.filter((word) => foreign.has(word) && !portuguese.has(word)).length > words.length / 8;
}
