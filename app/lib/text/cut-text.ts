import { cutWhole } from "./text-length";

/** The beginning of a text, at most `max` code points, cut between words: no half word and no loose "de" or "e" at its end. */
export function cutBetweenWords(text: string, max: number): string {
  const short = cutWhole(text, max);
  if (short.length === text.length) return text;
  const next = text.charAt(short.length);
  const space = next === " " ? short.length : short.lastIndexOf(" ");
  if (space <= short.length / 2) return short; // one endless word can only be cut inside
  return text.slice(0, space).replace(/[\s,;:.]+$|(\s(e|d[aeo]s?))+$/gi, "");
}

/** How much of a text is looked at for each code point of an excerpt: many line breaks become one space. */
const looked = 4;

/**
 * The beginning of a text on one line, cut between words.
 * @param max code points
 * @param mark what is put at its end when there is more: "…"
 */
export function excerptLine(text: string, max: number, mark = ""): string {
  const start = cutWhole(text, max * looked);
  const line = start.replace(/\s+/g, " ").trim();
  const short = cutBetweenWords(line, max);
  return short.length < line.length || start.length < text.trimEnd().length ? short + mark : short;
}
