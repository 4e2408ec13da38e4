import { foldWord } from "../redaction/fold-word";
import { gentle, heavy, joining, kin, neutral } from "./closed-words";

/** A closed list, quick to look in: whole words, and beginnings (those with "*"). */
function closed(words: readonly string[]) {
  const whole = new Set(words.filter((word) => !word.endsWith("*")));
  const begun = new Set(words.filter((word) => word.endsWith("*")).map((word) => word.slice(0, -1)));
  const lengths = [...new Set([...begun].map((word) => word.length))];
  return (word: string) => whole.has(word) || lengths.some((length) => begun.has(word.slice(0, length)));
}

const isJoining = closed(joining);
const isNeutral = closed(neutral);
const isGentle = closed(gentle);
const isHeavy = closed(heavy);
const groups = kin.map(closed);

const wordsOf = (text: string) => foldWord(text).match(/\p{L}+/gu) ?? [];

/** Letters that two words have in common at their beginning. */
function shared(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** "mães" → "mae", "vozes" → "voz". */
const single = (word: string) => word.replace(/(?<=[rz])es$|(?<=\p{L}{2})s$/u, "");

/** Whether two folded words are of one family, by how they begin: "brigou" and "briga"; short words only as they are. */
function isFamily(one: string, other: string): boolean {
  const [a, b] = [single(one), single(other)];
  if (a === b) return true;
  const [short, length] = [Math.min(a.length, b.length), shared(a, b)];
  if (short === 3 || short === 4)
    return length >= short - (a.length === b.length && short === 4 ? 1 : 0) && Math.abs(a.length - b.length) <= 3;
  return short > 4 && length >= Math.min(5, short - 1);
}

/** Whether a word is of one family with a word of a text, or stands in one group with it. */
function isSaid(word: string, theirs: readonly string[]): boolean {
  if (theirs.some((one) => isFamily(word, one))) return true;
  return groups.some((isOfGroup) => isOfGroup(word) && theirs.some(isOfGroup));
}

const bare = (text: string) => text.replace(/⟦[^⟧]{1,20}⟧/gu, " ");

/**
 * Words of an answer that are in no closed list and that the person did not say, nor a word of their family: something that nobody said.
 * @param input what was sent
 * @param isKind whether the answer is to the person, and may name a feeling
 */
function unsaidWords(answer: string, input: string, isKind: boolean): string[] {
  const theirs = [...new Set(wordsOf(bare(input)))];
  return [...new Set(wordsOf(bare(answer)))].filter(
    (word) =>
      word.length > 1 && !isJoining(word) && !isNeutral(word) && !(isKind && isGentle(word)) && !isSaid(word, theirs),
  );
}

/** So many words of a sentence may be neither said nor in a closed list, and so many of those that carry something. */
const mostUnsaid = { words: 1, share: 1 / 2 };

/** Whether a sentence has a heavy word, or too many others, that nobody said. */
function isUnsaid(sentence: string, input: string, isKind: boolean): boolean {
  const unsaid = unsaidWords(sentence, input, isKind);
  if (unsaid.length > mostUnsaid.words || unsaid.some(isHeavy)) return true;
  return unsaid.length > mostUnsaid.share * new Set(wordsOf(bare(sentence)).filter(carries)).size;
}

const negating = new Set(["nao", "nunca", "nem", "sem", "jamais", "tampouco", "ninguem", "nenhum", "nenhuma", "nada"]);
const alone = new Set(["ninguem", "nenhum", "nenhuma", "nada"]);
/** Stands between a "não" and what it takes back. */
const between = new Set(
  "a o as os um uma se me te lhe de da do em no na para mais muito muita ja ainda tao tanto so bem ter ser estar ela ele que com por nem".split(
    " ",
  ),
);
/** Said with a "não" of its own, and taking nothing back. */
const mild =
  /\b(?:nao (?:foi|e|era|tem sido|parece|pareceu|deve ter sido) (?:nada )?(?:facil|simples|pouco|pouca|a toa|so|apenas)|sem (?:pressa|julgar|julgamento|perceber|duvida|saber bem)|nem (?:sempre|tudo)|nao so|nao apenas|(?:diz\w*|diss\w*|digo|um) nao)\b/g;

/** What each "não" of a text takes back: the next word that carries something; "ninguém" and the like for themselves. */
function takenBack(text: string): string[] {
  const words = wordsOf(foldWord(bare(text)).replace(mild, " "));
  return words.flatMap((word, at) => {
    if (!negating.has(word)) return [];
    if (alone.has(word)) return [word];
    const next = words.slice(at + 1, at + 6).find((one) => !between.has(one) && !negating.has(one));
    return next === undefined ? [word] : [next];
  });
}

/** Whether a text takes back what the other one does not ("não gosta" where nobody said so). */
function takesMoreBack(answer: string, input: string): boolean {
  const theirs = takenBack(input);
  return takenBack(answer).some((word) => !isSaid(word, theirs));
}

/** Whether an answer says as done what the text says was not: "bateu" of "não bati". Words that may be anybody's are left out. */
function affirms(answer: string, input: string): boolean {
  const back = takenBack(input).filter((word) => !alone.has(word) && !isJoining(word) && !isNeutral(word));
  if (back.length === 0) return false;
  const [said, theirs, kept] = [wordsOf(bare(answer)), wordsOf(bare(input)), takenBack(answer)];
  return back.some((word) => {
    const isOne = (one: string) => isFamily(one, word);
    return said.some(isOne) && !kept.some(isOne) && theirs.filter(isOne).length === back.filter(isOne).length;
  });
}

/** Whether a word carries something, and does not only hold a sentence together. @param word folded */
export function carries(word: string): boolean {
  return word.length > 2 && !isJoining(word);
}

/** Whether a word says what happened, and not only that something was told. @param word folded */
export function tells(word: string): boolean {
  return carries(word) && !isNeutral(word);
}

/** Whether an answer says what was not said: by its words, or by a "não" more or less. */
export function saysMore(answer: string, input: string, isKind = false): boolean {
  const sentences = answer.split(/[.!?…;]+/).filter((sentence) => /\p{L}/u.test(sentence));
  return (
    sentences.some((sentence) => isUnsaid(sentence, input, isKind)) ||
    takesMoreBack(answer, input) ||
    affirms(answer, input)
  );
}
