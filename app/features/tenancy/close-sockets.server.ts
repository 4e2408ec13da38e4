import type { DirectoryCtx } from "~/features/kernel/ctx";
import { endedLoginsOf, memberOfLogin } from "./login-members.server";

/** Closes what a login that has ended has open. Harmless as often as it runs. */
export async function closeSocketsOfLogin(ctx: DirectoryCtx, sessionId: string): Promise<void> {
  const to = await memberOfLogin(ctx, sessionId);
  if (to) await ctx.platform.channels.endSession(to, sessionId);
}

/**
 * Closes what those logins of an account have open that ended about then or later.
 * @param endedAt instant (ms) of the event that tells of it
 */
export async function closeSocketsOfAccount(ctx: DirectoryCtx, accountId: string, endedAt: number): Promise<void> {
  const ended = await endedLoginsOf(ctx, accountId, endedAt);
  await Promise.all(ended.map(({ sessionId, ...to }) => ctx.platform.channels.endSession(to, sessionId)));
}
