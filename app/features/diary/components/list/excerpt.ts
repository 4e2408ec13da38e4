import { excerptLine } from "~/lib/text/cut-text";

const long = 180;

/** The beginning of a text on one line, cut between words. */
export function excerpt(content: string): string {
  return excerptLine(content, long, "…");
}
