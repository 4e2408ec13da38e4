// The one implementation of the filter's hashing: `scripts/lists/password-list.mjs` builds with it what the checker reads.
// It must import nothing, for the builder transpiles this file alone.

/** Brings a password to the form that the list is kept in: no case, no accents, no blanks around it. */
export function normalisePassword(password: string): string {
  return password.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/**
 * The bit positions of a text in a Bloom filter, each in `[0, bits)`.
 * Double hashing: position i is h1 + i·h2 (Kirsch and Mitzenmacher, 2006), with two seeds of MurmurHash3.
 */
export function bloomPositions(text: string, bits: number, hashes: number): number[] {
  const first = murmur3(text, 0x9747b28c);
  // Odd, so that it is never zero and the positions differ.
  const step = murmur3(text, 0x85ebca6b) | 1;
  return Array.from({ length: hashes }, (_, index) => ((first + Math.imul(index, step)) >>> 0) % bits);
}

/** MurmurHash3 (x86, 32 bit) over UTF-16 code units, one block each. */
function murmur3(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    let block = Math.imul(text.charCodeAt(index), 0xcc9e2d51);
    block = Math.imul((block << 15) | (block >>> 17), 0x1b873593);
    hash ^= block;
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  hash ^= text.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
