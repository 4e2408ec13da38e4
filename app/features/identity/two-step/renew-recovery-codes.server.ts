import { AppError } from "~/lib/app-error";
import { commit } from "~/features/kernel/events/commit.server";
import type { AccountCtx } from "~/features/kernel/ctx";
import { deleteRecoveryCodes, insertRecoveryCodes, updateAccount } from "../account/account.repo.server";
import { useCode } from "./check-second-factor.server";
import { confirmIdentity } from "../account/confirm-identity.server";
import type { Again, Code } from "../identity.schema";
import { ownAccount, proveCode } from "../account/own-account.server";
import { newRecoveryCodes } from "./recovery-codes.server";

/**
 * Ten new recovery codes, shown this once; the old ones are worth nothing from now on.
 * @throws AppError `auth.totp_off` | `auth.totp_invalid` | `auth.too_many_attempts`, and as `confirmIdentity`
 */
export async function renewRecoveryCodes(
  ctx: AccountCtx,
  { code, password }: Code & Again,
): Promise<{ recoveryCodes: string[] }> {
  const account = await ownAccount(ctx);
  if (account.totpEnabledAt === null) throw new AppError("auth.totp_off");
  await confirmIdentity(ctx, password);
  await proveCode(ctx, () => useCode(ctx, account, code));
  const now = ctx.now();
  const { codes, rows } = await newRecoveryCodes(ctx.platform.tokens, account.id, now);
  await commit(ctx, {
    clinicId: null,
    statements: [
      updateAccount(ctx.db, account.id, account.version, {}, now),
      deleteRecoveryCodes(ctx.db, account.id),
      ...insertRecoveryCodes(ctx.db, rows),
    ],
    events: [{ type: "account.recovery_codes_renewed", aggregateId: account.id, version: account.version + 1 }],
    audit: {
      action: "account.renew_recovery_codes",
      entity: "account",
      entityId: account.id,
      fields: ["recovery_codes"],
    },
  });
  return { recoveryCodes: codes };
}
