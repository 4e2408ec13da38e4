import { cutBetweenWords } from "~/lib/cut-text";

/** Longest title that is made of a text's beginning. */
const madeLength = 60;

/**
 * The title an entry gets: the typed one, or the first words of its text, so that nobody in need of writing has to think of a
 * heading. Only forms use it: the API keeps asking for a title.
 */
export function titleFor(typed: string, content: string): string {
  const title = typed.trim();
  if (title !== "") return title;
  const [line = ""] = content.trim().split("\n", 1);
  const beginning = line.slice(0, madeLength * 4).trim();
  const cut = cutBetweenWords(beginning, madeLength);
  return cut === line.trim() ? cut : `${cut}…`;
}
