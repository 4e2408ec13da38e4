import type { DirectoryCtx } from "~/features/kernel/ctx";
import { endedFromElsewhere } from "./session.repo.server";

/** The account whose owner ended this login from another one; null for a login that ended in any other way. */
export function loginEndedByOwner(ctx: DirectoryCtx, sessionId: string): Promise<string | null> {
  return endedFromElsewhere(ctx.db, sessionId);
}
