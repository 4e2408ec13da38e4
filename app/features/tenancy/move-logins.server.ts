import type { AccountActor } from "~/features/kernel/actor";
import { commit } from "~/features/kernel/commit.server";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { log } from "~/platform/log";
import { actAllAs, loginsActingAs } from "./login.repo.server";

/**
 * Makes every login of the caller's that acts as one membership act as another, and closes what they have open as the first: after
 * a move no device of hers is left behind in a place where nobody would be called.
 */
export async function moveLogins(
  ctx: DirectoryCtx<AccountActor>,
  from: { clinicId: string; memberId: string },
  to: { clinicId: string; memberId: string },
): Promise<void> {
  const { accountId } = ctx.actor;
  const logins = await loginsActingAs(ctx.db, accountId, from.memberId);
  if (logins.length === 0) return;
  await commit(ctx, {
    clinicId: to.clinicId,
    statements: [actAllAs(ctx.db, { accountId, from: from.memberId, to: to.memberId })],
    events: [],
    audit: { action: "login.move", entity: "membership", entityId: to.memberId, fields: ["membership_id"] },
  });
  const closing = logins.map(({ id }) =>
    ctx.platform.channels.endSession(from, id).catch((error: unknown) => {
      const name = error instanceof Error ? error.name : "unknown";
      log({ event: "channel.close_failed", memberId: from.memberId, error: name });
    }),
  );
  ctx.platform.background(Promise.all(closing).then(() => undefined));
}
