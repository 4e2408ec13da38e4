import { cutBetweenWords } from "~/lib/cut-text";

const long = 180;

/** The beginning of a text on one line, cut between words. */
export function excerpt(content: string): string {
  const line = content.replace(/\s+/g, " ").trim();
  return line.length <= long ? line : `${cutBetweenWords(line, long)}…`;
}
