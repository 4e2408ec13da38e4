import type { DirectoryCtx } from "~/features/kernel/ctx";
import { inParts } from "~/lib/in-parts";
import { selectStanding } from "./login.repo.server";

/** Logins that one statement asks for, in one parameter. */
const atOnce = 500;

/** Which of some logins live and may act, by id, with whom they act as: read from the primary, as every request's login is. */
export async function standingLogins(
  ctx: DirectoryCtx,
  asked: readonly { sessionId: string }[],
): Promise<Map<string, string>> {
  const standing = new Map<string, string>();
  const ids = [...new Set(asked.map(({ sessionId }) => sessionId))];
  for (const part of inParts(ids, atOnce)) {
    for (const { sessionId, memberId } of await selectStanding(ctx.db, part, ctx.now()))
      standing.set(sessionId, memberId);
  }
  return standing;
}
