import { cleanLine } from "~/lib/text/text";

/** Longer than any browser's name for itself. */
const longest = 300;

/** What a browser calls itself, as it is kept, sealed and shown: one line, with nothing in it that controls or turns what stands beside it. */
export function deviceOf(headers: Headers): string {
  return cleanLine((headers.get("User-Agent") ?? "").slice(0, 4 * longest)).slice(0, longest);
}
