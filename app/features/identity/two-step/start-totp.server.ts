import { AppError } from "~/lib/app-error";
import { commit } from "~/features/kernel/events/commit.server";
import type { AccountCtx } from "~/features/kernel/ctx";
import { updateAccount } from "../account/account.repo.server";
import { confirmIdentity } from "../account/confirm-identity.server";
import type { Again } from "../identity.schema";
import { ownAccount } from "../account/own-account.server";
import { totpSecretLength } from "./totp";
import { sealTotpSecret } from "./totp-secret.server";

/**
 * Begins to set up the second factor: a new secret, sealed, which does nothing until a code confirms it. Begun anew, the
 * earlier secret is forgotten.
 * @throws AppError `auth.totp_already_on`, and as `confirmIdentity`
 */
export async function startTotp(ctx: AccountCtx, { password }: Again = {}): Promise<void> {
  const account = await ownAccount(ctx);
  if (account.totpEnabledAt !== null) throw new AppError("auth.totp_already_on");
  await confirmIdentity(ctx, password);
  const secret = crypto.getRandomValues(new Uint8Array(totpSecretLength));
  const sealed = await sealTotpSecret(ctx.platform.masterKeys, account.id, secret);
  await commit(ctx, {
    clinicId: null,
    statements: [updateAccount(ctx.db, account.id, account.version, sealed, ctx.now())],
    events: [{ type: "account.totp_started", aggregateId: account.id, version: account.version + 1 }],
    audit: { action: "account.start_totp", entity: "account", entityId: account.id, fields: ["totp"] },
  });
}
