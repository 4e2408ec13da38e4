import type { DirectoryCtx } from "~/features/kernel/ctx";
import { minutes } from "~/lib/duration";
import { channelOfLogin, endedLogins } from "./login.repo.server";

type Seat = { clinicId: string; memberId: string };

const pageSize = 50;
/** Hashing a new password lies between the instant a login ends by and its event's: a little more than that. */
const slack = minutes(1);

/** Whom a login acts as, open or ended. */
export function memberOfLogin(ctx: DirectoryCtx, sessionId: string): Promise<Seat | undefined> {
  return channelOfLogin(ctx.db, sessionId);
}

/**
 * The logins of an account that ended about then or later, with whom they acted as.
 * @param endedAt instant (ms) of the event that tells of it
 */
export async function endedLoginsOf(
  ctx: DirectoryCtx,
  accountId: string,
  endedAt: number,
): Promise<(Seat & { sessionId: string })[]> {
  const all: (Seat & { sessionId: string })[] = [];
  for (let after: string | null = ""; after !== null;) {
    const page = await endedLogins(ctx.db, accountId, { since: endedAt - slack, after, limit: pageSize });
    all.push(...page);
    after = page.length < pageSize ? null : (page.at(-1)?.sessionId ?? null);
  }
  return all;
}
