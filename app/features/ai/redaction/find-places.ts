import { isName, isTown, isWord } from "./lexicon";
import {
  firmWords,
  firms,
  joiners,
  places,
  prepositions,
  quarterWords,
  relations,
  schoolKinds,
  schools,
  schoolWords,
  streets,
  wordFirms,
  wordNames,
  wordPlaces,
  workWords,
} from "./redaction-words";
import type { Span, SpanKind } from "./span";
import type { Token } from "./token";

/** Between words of one name: no comma, no point, no line. */
const joined = (token: Token | undefined): boolean => token !== undefined && /^[ \u00a0'’-]*$/.test(token.gap);
/** What a point may stand behind within an address; behind every other word it ends a sentence. */
const shortened =
  /^(?:r|av|al|pca|tv|trav|rod|est|jd|vl|pq|n|no|nº|num|apto|apt|ap|bl|sl|lt|qd|conj|cj|ed|cond|dr|dra|pe|sta|sto|s|d|prof|cel|gen|mal|eng|des|km|[a-h]|\d{1,5})$/;
/** Between the parts of an address, commas too. */
function isNearby(tokens: readonly Token[], at: number): boolean {
  const gap = tokens[at]?.gap;
  if (gap === undefined || !/^[ \u00a0,.ºn°-]*$/.test(gap)) return false;
  return !gap.includes(".") || shortened.test(tokens[at - 1]?.word ?? "");
}

function spanOf(kind: SpanKind, tokens: readonly Token[], from: number, to: number): Span {
  return { kind, start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0 };
}

/** Whether the word before is a title with its point: "Rua Dr. Paulo". */
function isTitled(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word ?? "";
  return /^\. ?$/.test(tokens[at]?.gap ?? "") && /^(?:dra?|prof|pe|sta|sto|cel|gen|mal|eng|des)$/.test(before);
}

/** How far a proper name goes from `i`: words with capitals or digits, and what joins them. @returns index of its last word, i − 1 without one */
export function properRun(tokens: readonly Token[], i: number, isPart: (token: Token) => boolean): number {
  let last = i - 1;
  for (let at = i; at < tokens.length && at < i + 8; at++) {
    const token = tokens[at];
    if (!token || (at > i && !joined(token) && !isTitled(tokens, at))) break;
    if (isPart(token)) last = at;
    else if (!joiners.has(token.word)) break;
  }
  return last;
}

const isProper = (token: Token) => token.isCapital || /^\d/.test(token.text);
const isSome = (token: Token) =>
  isProper(token) || isName(token.word) || wordNames.has(token.word) || !isWord(token.word);

const parts =
  /^(apto|apt|ap|apartamento|bloco|bl|casa|fundos|sala|sl|lote|lt|quadra|qd|conjunto|conj|cj|km|numero|num|n|n[oº]|º|torre|andar|edificio|ed)$/;

/** A house number and what follows it, after a street's name. @returns index of the last word */
function withNumber(tokens: readonly Token[], last: number): number {
  let end = last;
  for (let at = last + 1; at < tokens.length && at <= last + 8; at++) {
    const token = tokens[at];
    if (!token || !isNearby(tokens, at)) break;
    const isPart = parts.test(token.word) || /^\d{1,5}[a-z]?$/i.test(token.text);
    const isLetter = /^[a-h]$/i.test(token.text) && parts.test(tokens[at - 1]?.word ?? "");
    if (!isPart && !isLetter) break;
    end = at;
  }
  return end;
}

/** The name of a street in small letters: only as far as a number follows. */
function streetInSmall(tokens: readonly Token[], i: number): number {
  for (let at = i + 1; at < tokens.length && at <= i + 7; at++) {
    const token = tokens[at];
    if (!token || !isNearby(tokens, at)) return i - 1;
    if (/^\d{1,5}$/.test(token.text)) return at;
  }
  return i - 1;
}

function addresses(tokens: readonly Token[]): Span[] {
  const found: Span[] = [];
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    if (!streets.has(token.word) || !next || !/^[ .]*$/.test(next.gap) || !isNearby(tokens, i + 1)) return;
    if (token.word === "r" && !tokens[i]?.isCapital) return;
    const isHeld = /^\d/.test(next.text) && /^(quadra|edificio|condominio)$/.test(token.word);
    const named = isHeld ? i + 1 : properRun(tokens, i + 1, isProper);
    const last = named > i ? named : streetInSmall(tokens, i);
    if (last > i) found.push(spanOf("address", tokens, i, withNumber(tokens, last)));
    else if (/^(av|avenida|rua|praca|alameda)$/.test(token.word)) {
      const some = properRun(tokens, i + 1, (one) => isName(one.word) || wordNames.has(one.word) || !isWord(one.word));
      if (some > i) found.push(spanOf("address", tokens, i, some));
    }
  });
  return found;
}

function quarters(tokens: readonly Token[]): Span[] {
  return tokens.flatMap((token, i) => {
    const next = tokens[i + 1];
    if (!quarterWords.has(token.word) || !next || !/^[ ,:.]*$/.test(next.gap)) return [];
    // "no parque. Tive tempo": a point ends what is said of the place, unless the word is a short one.
    if (/[.:]/.test(next.gap) && token.word !== (next.gap.includes(".") ? "jd" : "bairro")) return [];
    const isInner = quarterWords.has(next.word) && next.isCapital;
    const last = properRun(tokens, i + 1, isProper);
    if (last > i) return [spanOf("place", tokens, token.isCapital || !isInner ? i : i + 1, last)];
    const small =
      token.word === "bairro" ? properRun(tokens, i + 1, (one) => isName(one.word) || !isWord(one.word)) : i;
    return small > i ? [spanOf("place", tokens, i + 1, small)] : [];
  });
}

/** Whether what stands before speaks of being somewhere: "em", "para", "pra", "até", "de" … */
function isPlaced(tokens: readonly Token[], i: number): boolean {
  return prepositions.has(tokens[i - 1]?.word ?? "") && !relations.has(tokens[i - 2]?.word ?? "");
}

/** Where one goes or is: no person stands behind these. */
const towards = /^(em|para|pra|ate|desde|conhecer|visitar|deixar|deixei)$/;
const whereabouts = /^(em|para|pra|ate|desde|conhecer|visitar|deixar|deixei|a|de|do)$/;

function isPlaceAt(tokens: readonly Token[], i: number, count: number): boolean {
  const some = tokens.slice(i, i + count);
  if (some.length < count || !some.slice(1).every(joined)) return false;
  const words = some.map(({ word }) => word.replace(/['’-]/g, " ")).join(" ");
  if (!places.has(words) && !isTown(words)) return false;
  const isCapital = some[0]?.isCapital === true && some.at(-1)?.isCapital === true;
  if (count > 1) {
    const isNamedOnly = some.every(({ word }) => isName(word) || joiners.has(word));
    const isPlain = some.every(({ word }) => isWord(word));
    return isCapital ? !isNamedOnly || isPlaced(tokens, i) : isPlaced(tokens, i) || (!isNamedOnly && !isPlain);
  }
  const isPerson = isName(words) || wordNames.has(words);
  const isDoubtful = isPerson || wordPlaces.has(words) || isWord(words);
  const before = tokens[i - 1]?.word ?? "";
  if (isCapital) return !isDoubtful || (isPerson ? towards : whereabouts).test(before);
  return isPlaced(tokens, i) && (!isDoubtful || (places.has(words) && !wordPlaces.has(words)) || isBigTown(words));
}

/** Towns that everybody names in small letters, though their name is a word or a name. */
function isBigTown(word: string): boolean {
  return /^(fortaleza|salvador|natal|santos|recife|manaus|belem)$/.test(word);
}

function towns(tokens: readonly Token[]): Span[] {
  const found: Span[] = [];
  for (let i = 0; i < tokens.length; i++) {
    for (let count = 5; count > 0; count--) {
      if (!isPlaceAt(tokens, i, count)) continue;
      found.push(spanOf("place", tokens, i, i + count - 1));
      i += count - 1;
      break;
    }
  }
  return found;
}

function schooling(tokens: readonly Token[]): Span[] {
  return tokens.flatMap((token, i) => {
    if (
      schools.has(token.word) &&
      (token.isCapital || /^(n|d|p)[aeo]s?$|^pel[ao]$|^pr[ao]$/.test(tokens[i - 1]?.word ?? ""))
    )
      return isWord(token.word) && !token.isCapital
        ? []
        : [spanOf("school", tokens, i, properRun(tokens, i, isProper) > i ? properRun(tokens, i, isProper) : i)];
    if (!schoolWords.has(token.word)) return [];
    let at = i + 1;
    while (schoolKinds.has(tokens[at]?.word ?? "") && joined(tokens[at])) at++;
    const isKnownKind = at > i + 1;
    if (!joined(tokens[at])) return [];
    const last = properRun(tokens, at, isKnownKind ? isSome : isProper);
    return last >= at ? [spanOf("school", tokens, i, last)] : [];
  });
}

/** Whether work is spoken of in the words before. */
function isOfWork(tokens: readonly Token[], i: number): boolean {
  return tokens
    .slice(Math.max(0, i - 5), i)
    .some(({ word }) => workWords.has(word) || /^(entrei|sai|banco)$/.test(word));
}

function working(tokens: readonly Token[]): Span[] {
  return tokens.flatMap((token, i) => {
    const before = tokens[i - 1]?.word ?? "";
    if (firmWords.has(token.word) && joined(tokens[i + 1])) {
      const last = properRun(tokens, i + 1, isProper);
      if (last > i) return [spanOf("employer", tokens, i, last)];
      if (token.word === "banco" && /^d[oe]$/.test(tokens[i + 1]?.word ?? "") && tokens[i + 2]?.word === "brasil")
        return [spanOf("employer", tokens, i, i + 2)];
    }
    const isAt = /^(n[oa]s?|d[oa]s?|pel[oa]|em|pr[oa])$/.test(before);
    if (!isAt) return [];
    const last = Math.max(i, properRun(tokens, i, isProper));
    if (firms.has(token.word) && (!wordFirms.has(token.word) || token.isCapital || isOfWork(tokens, i)))
      return [spanOf("employer", tokens, i, last)];
    const isNew = token.isCapital && !token.isAcronym && !isName(token.word);
    return isNew && /^(n[oa]s?|pel[oa]|d[oa]s?)$/.test(before) && isOfWork(tokens, i)
      ? [spanOf("employer", tokens, i, last)]
      : [];
  });
}

/** Addresses, quarters, schools, employers and towns, the surer ones first. */
export function findPlaces(tokens: readonly Token[]): Span[] {
  return [...addresses(tokens), ...schooling(tokens), ...working(tokens), ...quarters(tokens), ...towns(tokens)];
}
