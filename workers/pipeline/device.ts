import { cleanLine } from "~/lib/text/text";

/** Longer than any browser's name for itself. */
const longest = 300;

/** Words with single spaces between, of plain letters and signs, as all browsers' are: there is nothing to clean, and cleaning costs. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

/** What a browser calls itself, as it is kept, sealed and shown: one line, with nothing in it that controls or turns what stands beside it. */
export function deviceOf(headers: Headers): string {
  const said = (headers.get("User-Agent") ?? "").slice(0, 4 * longest);
  return (said === "" || plain.test(said) ? said : cleanLine(said)).slice(0, longest);
}
