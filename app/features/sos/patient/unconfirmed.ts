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

/** The words of an alert once the login of one of its presses is known. Nobody else's change. */
export function settledWords(words: string | null, { message, said }: Unsettled, known: Known): string | null {
  if (words === null || message === undefined || said === undefined) return words;
  return words.replace(message, () => saidAs(known, said));
}
