/** What a feature asks of the door, before anything is known of who comes (`<x>.traffic.ts`). Addresses in any spelling that the router takes. */
export type Traffic = {
  /** Where files come in, and the bytes that a body may have there. */
  files?: readonly [address: RegExp, bytes: number][];
  /**
   * Forms with files among their fields: only as such may they be so large. Larger than the 10 MB of their files: what is a
   * little too much is then refused by the form, which keeps what was typed.
   */
  forms?: readonly [address: RegExp, bytes: number][];
  /** Pages that ask for many things at once: what they read leaves together, in one round trip (ADR 0117). Of GET alone. */
  gathered?: readonly RegExp[];
  /** Addresses that no rate limit ever stands before, and why. */
  neverLimited?: readonly [address: RegExp, why: string][];
};
