import { AppError } from "~/lib/app-error";
import { fold } from "~/lib/text/text";
import { lengthOf } from "~/lib/text/text-length";
import type { Platform } from "~/platform/platform";
import { isCommonPassword } from "./common-passwords";
import { commonPasswords } from "./common-passwords.data";

/** NIST SP 800-63B-4 §3.1.1.2: 15 characters when the password stands alone, 8 beside a second factor. */
export const shortestAlone = 15;
export const shortestWithSecondFactor = 8;
export const longestPassword = 256;

/** What must be left of a password once the person's own name and e-mail are taken out of it. */
const ownShare = 6;

export type PasswordContext = {
  secondFactor: boolean;
  /** E-mail and name: what a password must not be made of. */
  personal: string[];
  /** Form field the refusal is shown beside. */
  field?: string;
};

function wordsOf(personal: string[]): string[] {
  const words = personal.flatMap((text) => fold(text).split(/[^a-z0-9]+/)).filter((word) => word.length >= 3);
  return words.sort((a, b) => b.length - a.length);
}

function isPersonal(password: string, personal: string[]): boolean {
  const bare = fold(password).replace(/[^a-z0-9]+/g, "");
  const left = wordsOf(personal).reduce((text, word) => text.replaceAll(word, ""), bare);
  return left.length < bare.length && left.length < ownShare;
}

function problemOf(
  password: string,
  { secondFactor, personal }: PasswordContext,
  filter: Uint8Array | null,
): string | null {
  const shortest = secondFactor ? shortestWithSecondFactor : shortestAlone;
  const length = lengthOf(password);
  if (length < shortest) return `Use pelo menos ${String(shortest)} caracteres. Uma frase curta funciona bem.`;
  if (length > longestPassword) return `Use no máximo ${String(longestPassword)} caracteres.`;
  if (isCommonPassword(password, filter)) return "Esta senha é muito usada e fácil de adivinhar. Escolha outra.";
  if (isPersonal(password, personal)) return "Não use seu nome nem seu e-mail como senha.";
  return null;
}

/**
 * Refuses a password that is too short, too long, commonly used, or made of the person's own name or e-mail. No rules of
 * composition (NIST SP 800-63B). Where the list of usual passwords cannot be read (which is logged), the other rules alone decide:
 * nobody is kept from coming in by it.
 * @throws AppError `auth.password_weak` with a sentence beside the field
 */
export async function checkPasswordStrength(
  { platform }: { platform: Pick<Platform, "siteFile"> },
  password: string,
  context: PasswordContext,
): Promise<void> {
  const problem = problemOf(password, context, await platform.siteFile(commonPasswords.file));
  if (problem !== null)
    throw new AppError("auth.password_weak", { fields: { [context.field ?? "password"]: problem } });
}
