import { commit } from "~/features/kernel/events/commit.server";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import type { EndedReason } from "./ended-reasons";
import { endSession } from "./session.repo.server";

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
    audit: { action: "login.end", entity: "login_session", entityId: sessionId, reason },
  };
  try {
    await commit(ctx, { ...change, events: [{ type: "login.ended", aggregateId: sessionId, version: 1 }] });
  } catch (error) {
    if (!(error instanceof AppError && error.code === "kernel.conflict")) throw error;
    await commit(ctx, { ...change, events: [] });
  }
}
