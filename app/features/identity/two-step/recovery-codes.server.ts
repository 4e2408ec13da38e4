import { identityIds } from "~/features/identity/identity.ids";
import { newId } from "~/lib/id";
import type { Tokens } from "~/platform/keys/tokens.server";

export const recoveryCodeCount = 10;
// Crockford's base 32: no i, l, o or u, which look like digits or like each other.
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const groups = 3;
const groupLength = 4;

/** A code of 60 random bits in readable groups: `7k2m-q0xw-4b9t`. */
function newCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(groups * groupLength));
  const letters = Array.from(bytes, (byte) => alphabet.charAt(byte & 31)).join("");
  return Array.from({ length: groups }, (_, i) => letters.slice(i * groupLength, (i + 1) * groupLength)).join("-");
}

/** What is left of a typed recovery code: case, spaces and hyphens do not count, and look-alikes are read as digits. */
function bare(code: string): string {
  return code
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .replace(/[il]/g, "1")
    .replaceAll("o", "0");
}

/** Whether a typed code has the form of a recovery code and not of the authenticator's six digits. */
export function isRecoveryCode(code: string): boolean {
  return bare(code).length === groups * groupLength;
}

/** The form in which a recovery code is stored: 60 random bits, salted with the account, need no slow hash. */
export function hashRecoveryCode(tokens: Tokens, accountId: string, code: string): Promise<string> {
  return tokens.hash(`recovery|${accountId}|${bare(code)}`);
}

/** New recovery codes: to show once, and as rows. */
export async function newRecoveryCodes(tokens: Tokens, accountId: string, now: number) {
  const codes = Array.from({ length: recoveryCodeCount }, newCode);
  const rows = await Promise.all(
    codes.map(async (code) => ({
      id: newId(identityIds.recoveryCode, now),
      accountId,
      codeHash: await hashRecoveryCode(tokens, accountId, code),
      createdAt: now,
    })),
  );
  return { codes, rows };
}
