import { commit } from "~/features/kernel/events/commit.server";
import type { AccountCtx } from "~/features/kernel/ctx";
import { updateAccount } from "../account/account.repo.server";
import { confirmIdentity } from "../account/confirm-identity.server";
import type { Again } from "../identity.schema";
import { ownAccount } from "../account/own-account.server";
import { endSessions } from "./session.repo.server";

/**
 * Ends every login of the caller but the one that asks.
 * @throws AppError `kernel.conflict` when the account changes meanwhile, and as `confirmIdentity`
 */
export async function endOtherDevices(ctx: AccountCtx, { password }: Again = {}): Promise<void> {
  const { accountId, sessionId } = ctx.actor;
  await confirmIdentity(ctx, password);
  const { version } = await ownAccount(ctx);
  const now = ctx.now();
  await commit(ctx, {
    clinicId: null,
    statements: [
      endSessions(ctx.db, accountId, "ended_by_owner", now, sessionId),
      updateAccount(ctx.db, accountId, version, {}, now), // nothing but the version, which its event needs
    ],
    events: [{ type: "account.logins_ended", aggregateId: accountId, version: version + 1 }],
    audit: { action: "login.end_others", entity: "account", entityId: accountId },
  });
}
