/** What ids begin with, three letters a kind: each feature adds its own (`<x>.ids.ts`), so that a misspelt one does not compile. */
export interface IdPrefixes {}
export type IdPrefix = keyof IdPrefixes;

/** Crockford's base 32, whose letters cannot be taken for digits. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const latest = 2 ** 48 - 1;

/** Ten letters for an instant. @throws RangeError for no instant in ms */
function timeLetters(now: number): string {
  if (!Number.isInteger(now) || now < 0 || now > latest) throw new RangeError("no instant in ms");
  let time = "";
  for (let rest = now; time.length < 10; rest = Math.floor(rest / 32)) time = alphabet.charAt(rest % 32) + time;
  return time;
}

/** A ULID (github.com/ulid/spec): 10 letters of time in ms, 16 of chance. @throws RangeError for no instant in ms */
function ulid(now: number): string {
  const time = timeLetters(now);
  let chance = "";
  for (const byte of crypto.getRandomValues(new Uint8Array(16))) chance += alphabet.charAt(byte % 32);
  return time + chance;
}

/**
 * A new id: prefix and ULID (48 bits of time, 80 of chance), so ids of one kind sort by creation.
 * @param now instant in ms
 */
export function newId(prefix: IdPrefix, now: number): string {
  return `${prefix}_${ulid(now)}`;
}

/**
 * An id that the same bytes always give: for what may be asked for again long after, and is to be one. It sorts by chance.
 * @param digest at least 26 bytes, evenly spread: of a hash
 */
export function idOf(prefix: IdPrefix, digest: Uint8Array): string {
  let letters = "";
  for (const byte of digest.subarray(0, 26)) letters += alphabet.charAt(byte % 32);
  return `${prefix}_${letters}`;
}

/** What no id of a kind made at this instant (ms) or later is less than: rows that are older are found by their key. */
export function firstIdAt(prefix: IdPrefix, now: number): string {
  return `${prefix}_${timeLetters(now)}`;
}

/** Whether a text has the form of an id of this kind. Says nothing about its existence. */
export function isId(prefix: IdPrefix, text: string): boolean {
  return new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`).test(text);
}
