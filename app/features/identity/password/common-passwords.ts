import { bloomPositions, normalisePassword } from "./common-passwords.bloom";
import { commonPasswords } from "./common-passwords.data";
import { isMadeOfRuns, isRepetition, repeatedUnit } from "./predictable-password";

const shortestListed = 8;
// Only the head of an endless password is looked at, so that a hostile one costs no more than a long one.
const longestChecked = 256;

/**
 * Whether a password is among those an attacker tries first: one of the breached or usual ones, also with digits or punctuation
 * added at its end, or one that a rule writes. An unrelated password is taken for one about once in ten thousand.
 * @param filter the bytes of `commonPasswords.file`; without them (they could not be read) what rules write is still known
 */
export function isCommonPassword(password: string, filter: Uint8Array | null): boolean {
  const text = normalisePassword(password.slice(0, longestChecked));
  if (isRepetition(text) || isMadeOfRuns(text)) return true;
  return filter !== null && forms(text).some((form) => form.length >= shortestListed && isListed(form, filter));
}

/** What is left of a password when the usual ornaments are taken off; the unit when it is the same word twice. */
function forms(text: string): string[] {
  const bare = text.replace(/[^\p{L}\p{N}]+$/u, "");
  const word = text.replace(/[^\p{L}]+$/u, "");
  return [...new Set([text, bare, word, text.slice(0, repeatedUnit(text))])];
}

function isListed(text: string, bytes: Uint8Array): boolean {
  return bloomPositions(text, commonPasswords.bits, commonPasswords.hashes).every(
    (position) => ((bytes[position >>> 3] ?? 0) & (1 << (position & 7))) !== 0,
  );
}
