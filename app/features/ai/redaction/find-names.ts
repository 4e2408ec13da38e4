import { foldWord } from "./fold-word";
import { isName, isTown, isWord } from "./lexicon";
import {
  articles,
  joiners,
  namings,
  noPeople,
  personVerbs,
  relations,
  sayingVerbs,
  secondNames,
  titles,
  wordNames,
} from "./redaction-words";
import type { Span } from "./span";
import type { Token } from "./token";

const touches = (token: Token | undefined): boolean => token !== undefined && /^[ \u00a0]$/.test(token.gap);

/** Words of what is known to be somebody's name: whole names, as they stand in the clinic's books. */
function knownWords(known: readonly string[]): Set<string> {
  const words = known.flatMap((name) => foldWord(name).match(/[\p{L}\p{N}]+/gu) ?? []);
  return new Set(words.filter((word) => word.length > 2 && !joiners.has(word)));
}

/** A name with a letter too many or doubled. */
function isMistyped(word: string): boolean {
  if (word.length < 6) return false;
  const single = word.replace(/(\p{L})\1+/gu, "$1");
  if (single !== word && isName(single)) return true;
  for (let at = 1; at < word.length; at++) {
    if (isName(word.slice(0, at) + word.slice(at + 1))) return true;
  }
  return false;
}

/** What small words that end so are of: diminutives of names. */
function isDiminutive(word: string): boolean {
  const stem = /^(\p{L}{3,})(z?inh[oa]|zit[oa]|ão)$/u.exec(word)?.[1];
  return (
    stem !== undefined &&
    !isWord(word) &&
    (isName(stem) || isName(`${stem}o`) || isName(`${stem}a`) || isName(`${stem}e`))
  );
}

/** Whether what stands before says that a name comes: "me chamo", "assinado:". */
function isNaming(tokens: readonly Token[], i: number): boolean {
  return namings.some((words) => {
    const before = tokens.slice(i - words.length, i);
    if (i < words.length || !before.every(({ word }, at) => word === words[at])) return false;
    return words.length > 1 || /:/.test(tokens[i]?.gap ?? "");
  });
}

/** Whether a capital at the beginning of a sentence is a name's, by what comes after it. */
function acts(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!next) return false;
  if (touches(next)) return personVerbs.has(next.word) || (next.word === "e" && tokens[i + 2]?.isCapital === true);
  return /^(, ?|: ?)$/.test(next.gap) && /^(minha|meu|nossa|nosso|a|o|se|me|voce)$/.test(next.word);
}

/** A relation, a title, or an article that stands before a person. */
function leads(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (!before || !/^[ \u00a0.,ªº:]*$/.test(tokens[i]?.gap ?? "")) return false;
  if (titles.has(before.word) || relations.has(before.word))
    return before.word !== "seu" && /^[ \u00a0.,ªº]*$/.test(tokens[i]?.gap ?? "");
  const two = tokens[i - 2];
  return (
    articles.has(before.word) &&
    two !== undefined &&
    relations.has(two.word) &&
    two.word !== "seu" &&
    /,/.test(before.gap)
  );
}

function isCapitalName(tokens: readonly Token[], i: number, token: Token): boolean {
  const { word } = token;
  if (noPeople.has(word) || (token.isAcronym && token.text.length <= 5 && !isName(word))) return false;
  if (token.isFirst) {
    if (wordNames.has(word)) return acts(tokens, i);
    return (
      word.length > 3 &&
      !isWord(word) &&
      (acts(tokens, i) || isMistyped(word) || isDiminutive(word) || !looksLikeVerb(word))
    );
  }
  if (wordNames.has(word)) return true;
  if (!isWord(word)) return true;
  const before = tokens[i - 1];
  return (titles.has(before?.word ?? "") || relations.has(before?.word ?? "")) && touches(token);
}

/** Forms of verbs and adverbs that the list of words may lack. */
function looksLikeVerb(word: string): boolean {
  return /([bcdgmnrt]i|ei|ou|ar|er|ir|ndo|mos|ram|rao|ado|ada|ido|ida|mente|cao|coes|ava|ia|isse|asse|esse|aria|eria|iria)$/.test(
    word,
  );
}

/** Whether a word in small letters is somebody's name. */
function isSmallName(tokens: readonly Token[], i: number, token: Token): boolean {
  const { word } = token;
  const before = tokens[i - 1]?.word ?? "";
  if (joiners.has(word) || noPeople.has(word)) return false;
  if (leads(tokens, i) && touches(token)) {
    if (wordNames.has(word)) return true;
    if (word.length > 2 && !isWord(word) && !isTown(word) && !looksLikeVerb(word)) return true;
  }
  if (wordNames.has(word)) return articles.has(before) && sayingVerbs.has(after(tokens, i));
  if (isWord(word) || word.length < 4) return false;
  return isMistyped(word) || isDiminutive(word);
}

/** The next word that is no "me", "te", "não". */
function after(tokens: readonly Token[], i: number): string {
  const next = tokens[i + 1];
  if (!touches(next)) return "";
  return /^(me|te|nos|nao|se)$/.test(next?.word ?? "") ? (tokens[i + 2]?.word ?? "") : (next?.word ?? "");
}

function isNameAt(tokens: readonly Token[], i: number, known: ReadonlySet<string>): boolean {
  const token = tokens[i];
  if (!token || /^\d/.test(token.text)) return false;
  if (known.has(token.word) || isNaming(tokens, i)) return true;
  if (isName(token.word)) return !noPeople.has(token.word);
  return token.isCapital ? isCapitalName(tokens, i, token) : isSmallName(tokens, i, token);
}

/** Where a name that begins at `i` ends: surnames, second names and what joins them. */
function endOfName(tokens: readonly Token[], i: number): number {
  let last = i;
  for (let at = i + 1; at < tokens.length && at < i + 9; at++) {
    const token = tokens[at];
    if (!token || !touches(token)) break;
    const { word } = token;
    if (joiners.has(word) && word !== "e") continue;
    const isPart =
      (token.isCapital && !noPeople.has(word)) ||
      isName(word) ||
      (secondNames.has(word) && !sayingVerbs.has(word)) ||
      (/^(filho|junior|neto|jr|sobrinho)$/.test(word) && token.isCapital);
    if (!isPart) break;
    last = at;
  }
  return last;
}

/** Names of people and animals: those that are known, those of the lists, and those that what stands around them gives away. */
export function findNames(tokens: readonly Token[], known: readonly string[]): Span[] {
  const words = knownWords(known);
  const found: Span[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isNameAt(tokens, i, words)) continue;
    const last = endOfName(tokens, i);
    found.push({ kind: "name", start: tokens[i]?.start ?? 0, end: tokens[last]?.end ?? 0 });
    i = last;
  }
  return found;
}
