import { sql } from "drizzle-orm";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { unreadQuery } from "~/features/notifications/count-unread.server";
import { selectUnreadTotal } from "./room-list.repo.server";

/** What the frame of every page shows of what waits for the member: unread notices (10 at most) and messages, in one statement. */
export async function countWaiting(ctx: ClinicCtx): Promise<{ unread: number; messages: number }> {
  const { db, actor } = ctx;
  const notices = unreadQuery(ctx);
  const messages = selectUnreadTotal(db, actor, actor.memberId);
  const row = await db.get<{ unread: number; messages: number } | undefined>(
    sql`select (${notices}) as unread, (${messages}) as messages`,
  );
  return { unread: row?.unread ?? 0, messages: row?.messages ?? 0 };
}
