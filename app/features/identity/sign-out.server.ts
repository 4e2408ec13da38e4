import { commit } from "~/features/kernel/commit.server";
import type { AccountCtx } from "~/features/kernel/ctx";
import { endSession } from "./session.repo.server";

/** Ends the login that asks; its cookie, access and refresh tokens are worth nothing from the next request on. */
export async function signOut(ctx: AccountCtx): Promise<void> {
  const { accountId, sessionId } = ctx.actor;
  await commit(ctx, {
    clinicId: null,
    statements: [endSession(ctx.db, accountId, sessionId, "signed_out", ctx.now())],
    events: [],
    audit: { action: "login.end", entity: "login_session", entityId: sessionId },
  });
}
