import { excerptLine } from "~/lib/text/cut-text";

/** Longest title that is made of a text's beginning, in code points. */
const madeLength = 60;

/**
 * The title an entry gets: the typed one, or the first words of its text, so that nobody in need of writing has to think of a
 * heading. Only forms use it: the API keeps asking for a title.
 */
export function titleFor(typed: string, content: string): string {
  const [line = ""] = content.trim().split("\n", 1);
  return typed.trim() || excerptLine(line, madeLength, "…");
}
