import { AppError } from "~/lib/app-error";
import { commit } from "~/features/kernel/events/commit.server";
import type { AccountCtx } from "~/features/kernel/ctx";
import { deleteRecoveryCodes, insertRecoveryCodes, updateAccount } from "../account/account.repo.server";
import { confirmIdentity } from "../account/confirm-identity.server";
import type { Again, Code } from "../identity.schema";
import { ownAccount, proveCode } from "../account/own-account.server";
import { newRecoveryCodes } from "./recovery-codes.server";
import { stepOfCode } from "./totp";
import { openTotpSecret } from "./totp-secret.server";

/**
 * Turns the second factor on: the code proves that the app has the secret. The recovery codes are shown this once.
 * @throws AppError `auth.totp_already_on` | `auth.totp_off` when no set-up was begun | `auth.totp_invalid` | `auth.too_many_attempts`,
 * and as `confirmIdentity`
 */
export async function confirmTotp(
  ctx: AccountCtx,
  { code, password }: Code & Again,
): Promise<{ recoveryCodes: string[] }> {
  const account = await ownAccount(ctx);
  if (account.totpEnabledAt !== null) throw new AppError("auth.totp_already_on");
  const secret = await openTotpSecret(ctx.platform.masterKeys, account.id, account);
  if (!secret) throw new AppError("auth.totp_off");
  await confirmIdentity(ctx, password);
  const now = ctx.now();
  const step = await stepOfCode(secret, code.replace(/\s/g, ""), now);
  await proveCode(ctx, () => Promise.resolve(step !== null));
  const { codes, rows } = await newRecoveryCodes(ctx.platform.tokens, account.id, now);
  await commit(ctx, {
    clinicId: null,
    statements: [
      updateAccount(ctx.db, account.id, account.version, { totpEnabledAt: now, totpLastStep: step }, now),
      deleteRecoveryCodes(ctx.db, account.id),
      ...insertRecoveryCodes(ctx.db, rows),
    ],
    events: [{ type: "account.totp_on", aggregateId: account.id, version: account.version + 1 }],
    audit: { action: "account.totp_on", entity: "account", entityId: account.id, fields: ["totp"] },
  });
  return { recoveryCodes: codes };
}
