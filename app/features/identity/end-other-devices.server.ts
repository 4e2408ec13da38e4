import { commit } from "~/features/kernel/commit.server";
import type { AccountCtx } from "~/features/kernel/ctx";
import { endSessions } from "./session.repo.server";

/** Ends every login of the caller but the one that asks. */
export async function endOtherDevices(ctx: AccountCtx): Promise<void> {
  const { accountId, sessionId } = ctx.actor;
  await commit(ctx, {
    clinicId: null,
    statements: [endSessions(ctx.db, accountId, "ended_by_owner", ctx.now(), sessionId)],
    events: [],
    audit: { action: "login.end_others", entity: "account", entityId: accountId },
  });
}
