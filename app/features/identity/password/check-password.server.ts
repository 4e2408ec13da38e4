import { AppError } from "~/lib/app-error";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { findByEmail, type Credential } from "../account/account.repo.server";
import { verifyPassword } from "./password.server";
import { attemptKeys, beginTry, dropTry, failTry, type Try } from "../session/sign-in-attempts.server";

/** An account whose password was right, and the try that the rest of the sign-in belongs to: it is still to be ended. */
export type PasswordProof = { account: Credential; attempt: Try };

/**
 * The first factor. An unknown e-mail costs and answers the same as a wrong password. Sign-in is not finished by it: the
 * caller goes on to `checkSecondFactor`, which also ends the try.
 * @throws AppError `auth.too_many_attempts` | `auth.invalid_credentials` | `auth.account_disabled` (only after the right password)
 */
export async function checkPassword(
  ctx: DirectoryCtx,
  { email, password }: { email: string; password: string },
  deviceMark: string | null,
): Promise<PasswordProof> {
  const account = await findByEmail(ctx.db, email);
  const keys = await attemptKeys(ctx, { email, accountId: account?.id ?? null, deviceMark });
  const attempt = await beginTry(ctx, keys, { email: "Se não lembra da senha, você pode redefinir por e-mail." });
  const right = await verifyPassword(password, account?.passwordHash ?? null);
  if (!account || !right) {
    await failTry(ctx, attempt);
    throw new AppError("auth.invalid_credentials");
  }
  if (account.disabledAt !== null) {
    await dropTry(ctx, attempt);
    throw new AppError("auth.account_disabled");
  }
  return { account, attempt };
}
