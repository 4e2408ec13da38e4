import * as z from "zod";

/**
 * What the boxes of a list send, one or several: a form sends one as a text.
 * @param none what is said when nothing was marked @param most how many at once, and what is said of more
 */
export function markedIds(none: string, most: { count: number; words: string }) {
  const id = z.string(none).min(1, none).max(64, none);
  return z.preprocess(
    (sent) => (typeof sent === "string" ? [sent] : sent),
    z.array(id, none).min(1, none).max(most.count, most.words),
  );
}
