// The one door for text that people typed or pasted: how it is cleaned and compared. A field never brings its own way.

const lineBreaks = /\r\n?|[\v\f\u2028\u2029]/g;
/** Control characters (but tab and "\n"), halves of surrogate pairs, and what Unicode says is no character. */
const noCharacters = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
/** What has no shape and no use: soft hyphen, zero-width spaces, invisible operators, interlinear marks. */
const shapeless = /[\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]/g;
/** What turns the direction of all that follows it: embeddings, overrides, isolates. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;
/** What says the direction of its own place only: LRM, RLM, ALM. */
const directionMarks = /[\u061c\u200e\u200f]/g;
/** Tag letters make flags (a black flag, letters, an end); elsewhere they carry text that nobody sees. */
const tagLetters = /(\u{1f3f4}[\u{e0030}-\u{e007a}]{1,8}\u{e007f})|[\u{e0000}-\u{e007f}]/gu;

// Anchored at the beginning, with one character to look at: workerd's V8 fails `[\p{…}]$` on a pair of surrogates.
const beforeInEmoji = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u;
const afterInEmoji = /^\p{Extended_Pictographic}/u;
const beforeInJoinedScript = /^(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\p{L}\p{M}]/u;
const afterInWord = /^[\p{L}\p{M}]/u;

/**
 * Text of nothing but what stays as it is: printable ASCII, tab and "\n", letters of Latin scripts as one character each, and the
 * signs that phones put by themselves. Nearly all that is written here is.
 */
const plain = /^[\t\n -~\u00a0-\u00ac\u00ae-\u024f\u2013\u2014\u2018-\u201d\u2026\u20ac]*$/;

/** The character (code point) that ends before a place. */
function characterBefore(text: string, at: number): string {
  const pair = text.codePointAt(at - 2) ?? 0;
  return text.slice(pair > 0xffff ? at - 2 : Math.max(0, at - 1), at);
}

/** A joiner stays where it holds an emoji together or shapes letters of a joined script (Arabic, Indic); else it is only unseen. */
function usefulJoiner(joiner: string, at: number, text: string): string {
  const [before, after] = [characterBefore(text, at), text.slice(at + 1, at + 3)];
  const holdsEmoji = joiner === "\u200d" && beforeInEmoji.test(before) && afterInEmoji.test(after);
  return holdsEmoji || (beforeInJoinedScript.test(before) && afterInWord.test(after)) ? joiner : "";
}

/**
 * Text of several lines as it is kept: NFC, "\n" for every line break, without control characters (but tab and "\n"), what has no
 * shape and what turns the text after it around. Emoji and joined scripts stay whole. Not trimmed. Linear in its length.
 */
export function cleanText(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(lineBreaks, "\n")
    .replace(noCharacters, "")
    .replace(shapeless, "")
    .replace(turning, "")
    .replace(tagLetters, "$1")
    .replace(/[\u200c\u200d]/g, usefulJoiner)
    .normalize("NFC");
}

/** Text of one line as it is kept: clean, also without direction marks, one space where there was any blank, none at its ends. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(directionMarks, "").replace(/\s+/g, " ").trim();
}

/** Whether a text has anything to see: not only spaces and characters without a shape. */
export function isVisible(text: string): boolean {
  return /[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
}

/** What keyboards and word processors put for plain signs, and letters that have a plain spelling but no decomposition. */
const plainSigns: Record<string, string> = {
  ...signs("'", "\u2018\u2019\u201a\u201b\u2032\u2035\u02b9\u02bb\u02bc\u02bd\u02c8\u00b4\u0060\u055a\ua78c\uff07"),
  ...signs('"', "\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb\u02ba\uff02"),
  ...signs("-", "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"),
  ...{ ß: "ss", ẞ: "ss", æ: "ae", Æ: "ae", œ: "oe", Œ: "oe", ø: "o", Ø: "o", đ: "d", Đ: "d", ł: "l", Ł: "l", ı: "i" },
};
const plainable = new RegExp(`[${Object.keys(plainSigns).join("")}]`, "g");

function signs(plain: string, fancy: string): Record<string, string> {
  return Object.fromEntries([...fancy].map((sign) => [sign, plain]));
}

const plainOf = (sign: string) => plainSigns[sign] ?? sign;

/** What a run of anything but printable ASCII says. */
function foldRun(run: string): string {
  return run
    .replace(plainable, plainOf)
    .normalize("NFKD")
    .toLowerCase()
    .replace(plainable, plainOf)
    .replace(/\s/g, " ")
    .replace(/[\p{M}\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]+/gu, "");
}

/** Runs are nearly always one of few accented letters: remembered, so that a search through a diary is quick. */
const foldedRuns = new Map<string, string>();
const mostRuns = 500;

function foldRunOnce(run: string): string {
  const known = foldedRuns.get(run);
  if (known !== undefined) return known;
  const folded = foldRun(run);
  if (run.length <= 2 && foldedRuns.size < mostRuns) foldedRuns.set(run, folded);
  return folded;
}

/**
 * What a text says, whatever way it was typed: small letters without accents, plain apostrophes, quotes and hyphens, ligatures,
 * ordinals and "…" taken apart, nothing unseen, one space between words: "Copo\u00a0d’Água, 1º…" → "copo d'agua, 1o...".
 * For comparing and finding (search, tags, names in order), never for showing.
 */
export function fold(text: string): string {
  return text
    .replace(/[^ -~]+|`/g, foldRunOnce)
    .toLowerCase()
    .replace(/ {2,}/g, " ")
    .trim();
}

const separator = /[.\u3002]/.source;
const site = new RegExp(
  [
    "://",
    "@",
    `(^|[^\\p{L}])www${separator}`,
    // A word, a dot and at least two letters without a space between: evil.test, algo.com. "Dra. Ana" and "S.A." are none.
    `[\\p{L}\\p{N}-]${separator}\\p{L}-*[\\p{L}\\p{N}]`,
    // Not "\\d+": a long row of digits would be gone through from each of them.
    `\\d(${separator}\\d{1,9}){3}`,
  ].join("|"),
  "iu",
);

/** Whether a text holds what a mail program might turn into a link: an address of a site, a domain, an e-mail. */
export function hasAddress(text: string): boolean {
  return site.test(text.normalize("NFKC").replace(/\p{M}/gu, ""));
}

/**
 * How texts were folded until November 2026 (accents and case only). Names in order and blind indexes of tags that were stored then
 * stand under it: whoever looks for such a key looks under both (`fold`). Nothing new is stored under it.
 */
export function foldBefore(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

/** What a browser sends of an empty field ("") or a program of a missing one (null), as absent: for `z.preprocess`. */
export function emptyAsAbsent(typed: unknown): unknown {
  return typed === "" || typed === null ? undefined : typed;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text as it may stand in HTML, in an element or an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => entities[c] ?? c);
}
