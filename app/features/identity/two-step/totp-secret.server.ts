import type { MasterKeys } from "~/platform/keys/master-keys.server";

// Bound to the account: a sealed secret moved to another row does not open.
const aadOf = (accountId: string) => `totp|${accountId}`;

type Sealed = { totpKid: string | null; totpSealed: string | null };

/** An authenticator secret as the account row keeps it. */
export async function sealTotpSecret(keys: MasterKeys, accountId: string, secret: Uint8Array<ArrayBuffer>) {
  const { kid, wrapped } = await keys.wrap(secret, aadOf(accountId));
  return { totpKid: kid, totpSealed: wrapped };
}

/** The authenticator secret of an account row, or null when it has none that opens. */
export async function openTotpSecret(keys: MasterKeys, accountId: string, { totpKid, totpSealed }: Sealed) {
  if (totpKid === null || totpSealed === null) return null;
  return keys.unwrap(totpKid, totpSealed, aadOf(accountId));
}
