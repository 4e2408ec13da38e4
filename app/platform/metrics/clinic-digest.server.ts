import type { Tokens } from "../keys/tokens.server";

/** A clinic as measures know it: told from others, and not to be read back without the key. Empty for what is of no clinic. */
export async function clinicDigest(tokens: Pick<Tokens, "mac">, clinicId: string | null): Promise<string> {
  return clinicId === null ? "" : (await tokens.mac("metrics", clinicId)).slice(0, 16);
}
