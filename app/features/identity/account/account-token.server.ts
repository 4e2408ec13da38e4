import { hours, days, minutes } from "~/lib/duration";
import { identityIds } from "~/features/identity/identity.ids";
import { newId } from "~/lib/id";
import type { Tokens } from "~/platform/keys/tokens.server";

export type TokenPurpose = "verify_email" | "reset_password";

/** How long a mailed link is good, in ms. */
export const tokenLife: Record<TokenPurpose, number> = { verify_email: days(7), reset_password: minutes(30) };

/** How often one person may ask for the same link: the window in ms. */
export const tokenRequests = { perPerson: { limit: 5, window: hours(1) }, perAddress: { limit: 30, window: hours(1) } };

/** The secret that a stored link was made with, by whichever key of the ring; null when that key is gone. */
export async function storedSecret(
  tokens: Tokens,
  purpose: string,
  id: string,
  tokenHash: string,
): Promise<string | null> {
  for (const secret of await tokens.macs(purpose, id)) if ((await tokens.hash(secret)) === tokenHash) return secret;
  return null;
}

/** The secret of a mailed link: a keyed digest of its id, so that a mail can be made again and no queue carries it. */
export function tokenSecret(tokens: Tokens, purpose: TokenPurpose, id: string): Promise<string> {
  return tokens.mac(purpose, id);
}

export type NewAccountToken = {
  id: string;
  purpose: TokenPurpose;
  tokenHash: string;
  createdAt: number;
  expiresAt: number;
};

/** A new link of a purpose, unsaved. */
export async function newAccountToken(tokens: Tokens, purpose: TokenPurpose, now: number): Promise<NewAccountToken> {
  const id = newId(identityIds.token, now);
  const tokenHash = await tokens.hash(await tokenSecret(tokens, purpose, id));
  return { id, purpose, tokenHash, createdAt: now, expiresAt: now + tokenLife[purpose] };
}
