import { and, eq, isNull } from "drizzle-orm";
import type { DirectoryCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { endSessions } from "../session/session.repo.server";
import { account } from "./account.directory.table";

/** Nobody can sign in to an account any more, and all its logins end, before what is the person's is erased. Harmless twice. */
export async function closeAccount(ctx: DirectoryCtx, accountId: string): Promise<void> {
  const { db, now } = ctx;
  const open = and(eq(account.id, accountId), isNull(account.disabledAt));
  if ((await db.$count(account, open)) === 0) return;
  await commit(ctx, {
    clinicId: null,
    statements: [
      db.update(account).set({ disabledAt: now() }).where(open),
      endSessions(db, accountId, "ended_by_owner", now()),
    ],
    events: [],
    audit: {
      action: "account.close",
      entity: "account",
      entityId: accountId,
      fields: ["disabledAt"],
      reason: "erasure",
    },
  });
}
