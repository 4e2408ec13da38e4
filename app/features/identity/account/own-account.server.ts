import type { AccountCtx, DirectoryCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { verifyPassword } from "../password/password.server";
import { attemptKeys, beginTry, failTry, passTry, type AttemptKeys } from "../session/sign-in-attempts.server";
import { findById, type Credential } from "./account.repo.server";

/** The caller's own account. @throws AppError `auth.required` when it is gone */
export async function ownAccount(ctx: AccountCtx): Promise<Credential> {
  const account = await findById(ctx.db, ctx.actor.accountId);
  if (!account) throw new AppError("auth.required");
  return account;
}

/**
 * The counters for tries from within a login: a stolen login must not guess on, nor lock sign-in. The address's is not
 * asked: what others in the same network fail at says nothing about who is signed in already.
 */
async function keysWithin(ctx: AccountCtx): Promise<AttemptKeys> {
  const who = { email: `within|${ctx.actor.accountId}`, accountId: null, deviceMark: null };
  return { ...(await attemptKeys(ctx, who)), isKnown: true };
}

/**
 * Holds a try to prove oneself again, from within a login, to the limits of sign-in.
 * @param prove whether the password or code was right
 * @throws AppError `auth.too_many_attempts`, or the refusal when it was wrong
 */
async function proveAgain(ctx: AccountCtx, prove: () => Promise<boolean>, refusal: AppError): Promise<void> {
  const attempt = await beginTry(ctx, await keysWithin(ctx));
  if (!(await prove())) {
    await failTry(ctx, attempt);
    throw refusal;
  }
  await passTry(ctx, attempt);
}

/** Asks for the password again. @throws AppError `auth.password_wrong` beside the field | `auth.too_many_attempts` */
export function provePassword(ctx: AccountCtx, account: Credential, password: string, field: string): Promise<void> {
  const refusal = new AppError("auth.password_wrong", { fields: { [field]: "A senha atual não confere." } });
  return proveAgain(ctx, () => verifyPassword(password, account.passwordHash), refusal);
}

/** Asks for a code of the second factor again. @throws AppError `auth.totp_invalid` | `auth.too_many_attempts` */
export function proveCode(ctx: AccountCtx, prove: () => Promise<boolean>): Promise<void> {
  return proveAgain(ctx, prove, new AppError("auth.totp_invalid"));
}

/** The account of an id with what a sign-in compares, for a sign-in that goes on. */
export function findCredential(ctx: DirectoryCtx, accountId: string): Promise<Credential | undefined> {
  return findById(ctx.db, accountId);
}
