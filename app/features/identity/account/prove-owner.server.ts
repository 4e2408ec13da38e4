import type { AccountCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { useCode } from "../two-step/check-second-factor.server";
import type { Credential } from "./account.repo.server";
import { ownAccount, proveCode, provePassword } from "./own-account.server";

/**
 * Who is there is proved by the password, and by a code where two steps are on, however fresh the sign-in is.
 * @throws AppError `auth.password_wrong` | `auth.totp_required` | `auth.totp_invalid` | `auth.too_many_attempts`
 */
export async function proveOwner(
  ctx: AccountCtx,
  { password, code }: { password: string; code?: string | undefined },
): Promise<Credential> {
  const account = await ownAccount(ctx);
  await provePassword(ctx, account, password, "password");
  if (account.totpEnabledAt === null) return account;
  if (code === undefined) throw new AppError("auth.totp_required", { fields: { code: "Digite o código." } });
  await proveCode(ctx, () => useCode(ctx, account, code));
  return account;
}
