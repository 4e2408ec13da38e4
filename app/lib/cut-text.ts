/** The beginning of a text, at most `max` long, cut between words: no half word and no loose "de" or "e" at its end. */
export function cutBetweenWords(text: string, max: number): string {
  if (text.length <= max) return text;
  const space = text.lastIndexOf(" ", max);
  // One endless word can only be cut inside, but not inside a character.
  if (space <= max / 2) return text.slice(0, max).replace(/[\uD800-\uDBFF]$/, "");
  return text.slice(0, space).replace(/[\s,;:.]+$|(\s(e|d[aeo]s?))+$/gi, "");
}
