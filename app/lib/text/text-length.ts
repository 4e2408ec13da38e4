/**
 * Length of a text as limits count it: Unicode code points, so that an accented letter (NFC) and a plain emoji are one, in every
 * browser, in the API's JSON Schema and here alike. Graphemes are not counted: what is one differs between versions of
 * Unicode, and one of them may hold any number of characters. Count after cleaning (`cleanText`), never before.
 */
export function lengthOf(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at++, length++) if (isPairAt(text, at)) at++;
  return length;
}

/**
 * Length of what a text says to the eye: as `lengthOf`, but runs of blanks count one, and accents that pile up, blank letters and what
 * has no shape count nothing. For least lengths, which somebody in a hurry would fill with anything.
 */
export function seenLengthOf(text: string): number {
  const seen = text.normalize("NFC").replace(/[\p{M}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu, "");
  return lengthOf(seen.replace(/\s+/g, " ").trim());
}

function isPairAt(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}

/** The first `max` code points of a text. */
function head(text: string, max: number): string {
  let at = 0;
  for (let left = max; left > 0 && at < text.length; left--) at += isPairAt(text, at) ? 2 : 1;
  return text.slice(0, at);
}

let segmenter: Intl.Segmenter | null | undefined;

// Firefox has it since 125 (2024); without it a cut may fall inside an emoji, never inside a code point.
function characters(): Intl.Segmenter | null {
  segmenter ??= "Segmenter" in Intl ? new Intl.Segmenter("pt-BR", { granularity: "grapheme" }) : null;
  return segmenter;
}

/** Code points after a cut that are looked at to see whether it falls inside a character. */
const longestCharacter = 32;

/**
 * The beginning of a text, at most `max` code points, and no half of what a person sees as one character: an accented letter, a flag, a
 * family. Looks at no more of the text than that.
 */
export function cutWhole(text: string, max: number): string {
  const short = head(text, max);
  const whole = short.length === text.length ? null : characters();
  if (!whole) return short;
  // From a little before the cut on, so that a long text costs no more than a short one.
  const from = head(text, Math.max(0, max - longestCharacter)).length;
  const around = text.slice(from, short.length + longestCharacter);
  const next = whole.segment(around).containing(short.length - from);
  const end = from + (next?.index ?? short.length - from);
  return end > from || from === 0 ? text.slice(0, end) : short; // a heap of accents longer than that is cut inside
}

/** The first of what a person sees as characters; empty for an empty text. */
export function firstCharacter(text: string): string {
  const start = text.slice(0, longestCharacter);
  const whole = characters();
  if (!whole) return head(start, 1);
  const [first] = whole.segment(start);
  return first?.segment ?? "";
}
