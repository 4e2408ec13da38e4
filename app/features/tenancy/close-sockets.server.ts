import type { DirectoryCtx } from "~/features/kernel/ctx";
import { minutes } from "~/lib/duration";
import { channelOfLogin, endedLogins } from "./login.repo.server";

const pageSize = 50;
/** Hashing a new password lies between the instant a login ends by and its event's: a little more than that. */
const slack = minutes(1);

/** Closes what a login that has ended has open. Harmless as often as it runs. */
export async function closeSocketsOfLogin(ctx: DirectoryCtx, sessionId: string): Promise<void> {
  const to = await channelOfLogin(ctx.db, sessionId);
  if (to) await ctx.platform.channels.endSession(to, sessionId);
}

/**
 * Closes what those logins of an account have open that ended about then or later.
 * @param endedAt instant (ms) of the event that tells of it
 */
export async function closeSocketsOfAccount(ctx: DirectoryCtx, accountId: string, endedAt: number): Promise<void> {
  for (let after: string | null = ""; after !== null;) {
    const page = await endedLogins(ctx.db, accountId, { since: endedAt - slack, after, limit: pageSize });
    await Promise.all(page.map(({ sessionId, ...to }) => ctx.platform.channels.endSession(to, sessionId)));
    after = page.length < pageSize ? null : (page.at(-1)?.sessionId ?? null);
  }
}
