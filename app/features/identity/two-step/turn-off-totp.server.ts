import { AppError } from "~/lib/app-error";
import { commit } from "~/features/kernel/events/commit.server";
import type { AccountCtx } from "~/features/kernel/ctx";
import { deleteRecoveryCodes, noTotp, updateAccount } from "../account/account.repo.server";
import type { TurnOffTotp } from "../identity.schema";
import { ownAccount, provePassword } from "../account/own-account.server";
import { checkPasswordStrength } from "../password/password.policy";

/**
 * Turns the second factor off. A password that was only good beside it must be made longer first.
 * @throws AppError `auth.totp_off` | `auth.password_wrong` | `auth.password_weak` | `auth.too_many_attempts`
 */
export async function turnOffTotp(ctx: AccountCtx, { password }: TurnOffTotp): Promise<void> {
  const account = await ownAccount(ctx);
  if (account.totpEnabledAt === null) throw new AppError("auth.totp_off");
  await provePassword(ctx, account, password, "password");
  await checkPasswordStrength(ctx, password, { secondFactor: false, personal: [account.email, account.name] });
  await commit(ctx, {
    clinicId: null,
    statements: [
      updateAccount(ctx.db, account.id, account.version, noTotp, ctx.now()),
      deleteRecoveryCodes(ctx.db, account.id),
    ],
    events: [{ type: "account.totp_off", aggregateId: account.id, version: account.version + 1 }],
    audit: { action: "account.totp_off", entity: "account", entityId: account.id, fields: ["totp"] },
  });
}
