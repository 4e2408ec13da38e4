import { AppError } from "~/lib/app-error";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { useRecoveryCode, useTotpStep } from "../account/account.repo.server";
import type { PasswordProof } from "../password/check-password.server";
import { hashRecoveryCode, isRecoveryCode } from "./recovery-codes.server";
import { dropTry, failTry, passTry } from "../session/sign-in-attempts.server";
import { stepOfCode } from "./totp";
import { openTotpSecret } from "./totp-secret.server";

type TotpAccount = { id: string; totpKid: string | null; totpSealed: string | null };

/** Uses a code up: six digits of the authenticator, or a recovery code. Whether it was good; no code is good twice. */
export async function useCode(ctx: DirectoryCtx, account: TotpAccount, code: string): Promise<boolean> {
  if (isRecoveryCode(code)) {
    const hash = await hashRecoveryCode(ctx.platform.tokens, account.id, code);
    return useRecoveryCode(ctx.db, account.id, hash, ctx.now());
  }
  const secret = await openTotpSecret(ctx.platform.masterKeys, account.id, account);
  const step = secret && (await stepOfCode(secret, code.replace(/\s/g, ""), ctx.now()));
  return step !== null && useTotpStep(ctx.db, account.id, step);
}

/**
 * The second factor, for accounts that have one, and the end of every proof: only here a try counts as a success.
 * @throws AppError `auth.totp_required` without a code | `auth.totp_invalid` (counts as a failure) | `auth.too_many_attempts`
 */
export async function checkSecondFactor(
  ctx: DirectoryCtx,
  { account, attempt }: PasswordProof,
  code: string | undefined,
): Promise<void> {
  if (account.totpEnabledAt !== null) {
    if (code === undefined || code === "") {
      await dropTry(ctx, attempt);
      throw new AppError("auth.totp_required");
    }
    if (!(await useCode(ctx, account, code))) {
      await failTry(ctx, attempt);
      throw new AppError("auth.totp_invalid");
    }
  }
  await passTry(ctx, attempt);
}
