import type { DirectoryDb } from "~/db/client.server";
import type { DirectoryCtx, AccountCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import type { EndedReason } from "./login-session.directory.table";
import { endSession, isEndedSession, endedFromElsewhere } from "./session.repo.server";

/**
 * Ends a login and says so. It ends once, so that is the one event of its life; whoever comes too late, or races with a
 * twin, adds an audit row and nothing else.
 */
export async function endLogin(
  ctx: DirectoryCtx,
  { accountId, sessionId }: { accountId: string; sessionId: string },
  reason: EndedReason,
): Promise<void> {
  const change = {
    clinicId: null,
    statements: [endSession(ctx.db, accountId, sessionId, reason, ctx.now())],
    audit: { action: "login.end", entity: "login_session", entityId: sessionId, reason, subject: accountId },
  };
  try {
    await commit(ctx, { ...change, events: [{ type: "login.ended", aggregateId: sessionId, version: 1 }] });
  } catch (error) {
    if (!(error instanceof AppError && error.code === "kernel.conflict")) throw error;
    await commit(ctx, { ...change, events: [] });
  }
}

/** Ends the login that asks; its cookie, access and refresh tokens are worth nothing from the next request on. */
export async function signOut(ctx: AccountCtx): Promise<void> {
  await endLogin(ctx, ctx.actor, "signed_out");
}

/** Whether the login of a credential was ended on purpose: by its owner, here or elsewhere, by a new password, by us. */
export function isEndedLogin(db: DirectoryDb, key: { tokenHash: string } | { sessionId: string }): Promise<boolean> {
  return isEndedSession(db, key);
}

/** The account whose owner ended this login from another one; null for a login that ended in any other way. */
export function loginEndedByOwner(ctx: DirectoryCtx, sessionId: string): Promise<string | null> {
  return endedFromElsewhere(ctx.db, sessionId);
}
