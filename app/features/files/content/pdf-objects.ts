import { inflateRawSync } from "node:zlib";
import { BrokenContent, indexOf, startsWith, u8, type Bytes } from "./byte-reader";
import { nameAt } from "./pdf-names";
import { MB } from "~/lib/bytes";

/** Bytes that compressed objects may grow to, all together: more is a bomb. */
const largest = 50 * MB;
/** Names that tell what a stream is; the others, of which a dictionary may have a million, are not kept. */
const telling = new Set(["ObjStm", "N", "First", "Predictor"]);
/** How often a document may be gone through in looking for its dictionaries: they do not overlap unless on purpose. */
const mostRounds = 4;

/** Objects that a document keeps compressed: where they are described, from–to, and what they are. */
export type CompressedObjects = { from: number; to: number; plain: Bytes };

type Work = { left: number };
type Dictionary = { names: Set<string>; end: number };

function spend(work: Work, bytes: number): void {
  work.left -= bytes;
  if (work.left < 0) throw new BrokenContent("too much work");
}

const isSpace = (code: number | undefined) =>
  code === 0 || code === 9 || code === 10 || code === 12 || code === 13 || code === 32;

function endOfLine(bytes: Bytes, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++;
  return at;
}

/** The next place with neither space nor comment. */
function skipSpace(bytes: Bytes, from: number): number {
  let at = from;
  while (at < bytes.length) {
    if (isSpace(bytes[at])) at++;
    else if (bytes[at] === 0x25) at = endOfLine(bytes, at);
    else break;
  }
  return at;
}

/** Where a text in round brackets ends, which may hold others. @param from of its first bracket */
function endOfText(bytes: Bytes, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at++) {
    const sign = bytes[at];
    if (sign === 0x5c) at++;
    else if (sign === 0x28) depth++;
    else if (sign === 0x29 && --depth === 0) return at;
  }
  return bytes.length;
}

function endOfHex(bytes: Bytes, from: number): number {
  const end = bytes.indexOf(0x3e, from);
  return end < 0 ? bytes.length : end;
}

/** A dictionary with the telling names in it, and in those within it; null when it does not end. @param from of its "<<" */
function dictionaryAt(bytes: Bytes, from: number): Dictionary | null {
  const names = new Set<string>();
  let depth = 0;
  for (let at = from; at < bytes.length; at++) {
    const sign = bytes[at];
    if (sign === 0x28) at = endOfText(bytes, at);
    else if (sign === 0x25) at = endOfLine(bytes, at);
    else if (sign === 0x2f) {
      const { word } = nameAt(bytes, at);
      if (telling.has(word)) names.add(word);
    } else if (sign === 0x3c) {
      if (bytes[at + 1] !== 0x3c) at = endOfHex(bytes, at);
      else {
        at++;
        depth++;
      }
    } else if (sign === 0x3e && bytes[at + 1] === 0x3e) {
      at++;
      if (--depth === 0) return { names, end: at + 1 };
    }
  }
  return null;
}

/** Where the content of a stream begins, after the line that says "stream"; null when none does. */
function startOfStream(bytes: Bytes, from: number): number | null {
  const at = skipSpace(bytes, from);
  if (!startsWith(bytes, "stream", at)) return null;
  const end = endOfLine(bytes, at + 6);
  return end + (bytes[end] === 13 && bytes[end + 1] === 10 ? 2 : 1);
}

/**
 * What a compressed stream holds. It has to end by itself before the word "endstream": a reader that goes by the stated
 * length would see more of one that does not. Its checksum, which writers have been known to leave out, is not asked for.
 * @throws BrokenContent when it cannot be opened, or grows beyond `budget`
 */
function inflated(bytes: Bytes, budget: number): Bytes {
  const isZlib = bytes.length > 2 && (u8(bytes, 0) & 15) === 8 && (u8(bytes, 1) & 32) === 0;
  if (!isZlib || budget <= 0) throw new BrokenContent("objects that cannot be opened");
  try {
    return inflateRawSync(bytes.slice(2), { maxOutputLength: budget });
  } catch {
    throw new BrokenContent("objects that cannot be opened");
  }
}

/** By its name, or by what such a stream must say: readers differ in which they ask for. */
const keepsObjects = ({ names }: Dictionary) => names.has("ObjStm") || (names.has("N") && names.has("First"));

/**
 * Opens, one after another, every stream of compressed objects, wherever it stands: a reader finds objects by offset, in other streams too.
 * Work is bounded by the length of the document. Source: ISO 32000-1 §7.5.7.
 * @throws BrokenContent for one that cannot be opened, and for a document made of work
 */
export function* openObjects(bytes: Bytes): Generator<CompressedObjects> {
  const work: Work = { left: mostRounds * bytes.length };
  let budget = largest;
  for (let at = indexOf(bytes, "obj"); at >= 0; at = indexOf(bytes, "obj", at + 3)) {
    const from = skipSpace(bytes, at + 3);
    spend(work, from - at);
    if (!startsWith(bytes, "<<", from)) continue;
    const dictionary = dictionaryAt(bytes, from);
    spend(work, (dictionary?.end ?? bytes.length) - from);
    if (!dictionary || !keepsObjects(dictionary)) continue;
    const start = startOfStream(bytes, dictionary.end);
    if (start === null) continue;
    const end = indexOf(bytes, "endstream", start);
    spend(work, (end < 0 ? bytes.length : end) - start);
    // What changes the bytes once more would hide names from this check.
    const isPlain = !dictionary.names.has("Predictor") && end >= 0;
    const plain = inflated(isPlain ? bytes.subarray(start, end) : bytes.subarray(0, 0), budget);
    budget -= plain.length;
    yield { from, to: start, plain };
  }
}
