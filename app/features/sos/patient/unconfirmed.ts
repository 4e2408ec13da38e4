import type { RaiseOrigin } from "../board/alert";

/** Stands before words that came by a browser's mark alone: its login has ended, so it may not be the patient who writes. */
export const unconfirmedMark = "[De um aparelho sem login, não confirmado]";
/** The same where nobody could say in time whether the login stands; it goes when that is said. */
export const unsureMark = "[De um aparelho cujo login não foi conferido na hora]";

/** Whose a press is found to be: of a login; of a device whose login could not be looked up in time; of one without. */
export type Known = Exclude<RaiseOrigin, "queued">;

/** What a press says, told as what it is: where nobody has signed in it is not certain that the patient says it. */
export function saidAs(known: Known, said: string): string {
  if (known === "unconfirmed_device") return `${unconfirmedMark} ${said}`;
  return known === "known_device" ? `${unsureMark} ${said}` : said;
}

/** How a press reached us: what a device has held back is told as that, unless nobody has signed in there. */
export function originOf(known: Known, waited: number | undefined): RaiseOrigin {
  return waited === undefined || known === "unconfirmed_device" ? known : "queued";
}

/** What was told of a press before its login was known: its words as they were marked, and as they were said. */
type Unsettled = { message?: string | undefined; said?: string | undefined };

/** What stands between the words of two presses (`wholeLetter`). */
const between = "\n\n";

/** Where a press's words stand among those of an alert, whole: another's may begin with the same. -1 where they do not. */
function placeOf(words: string, message: string): number {
  for (let at = words.indexOf(message); at >= 0; at = words.indexOf(message, at + 1)) {
    const end = at + message.length;
    const begins = at === 0 || words.slice(0, at).endsWith(between);
    if (begins && (end === words.length || words.startsWith(between, end))) return at;
  }
  return -1;
}

/** The words of an alert once the login of one of its presses is known. Nobody else's change. */
export function settledWords(words: string | null, { message, said }: Unsettled, known: Known): string | null {
  if (words === null || message === undefined || said === undefined) return words;
  const at = placeOf(words, message);
  return at < 0 ? words : words.slice(0, at) + saidAs(known, said) + words.slice(at + message.length);
}
