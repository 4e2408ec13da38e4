import { sql, type SQL } from "drizzle-orm";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { unreadQuery } from "~/features/notifications/notice/count-unread.server";
import { selectUnreadTotal } from "../room/room-list.repo.server";

/** What waits for a member. */
export type Waiting = { unread: number; messages: number };

/**
 * What the frame of every page shows of what waits for the member: unread notices (10 at most) and messages, in one statement.
 * @param beside one value more that the frame shows, of a feature that this one does not know
 */
export async function countWaiting(
  ctx: ClinicCtx,
  beside: SQL = sql`null`,
): Promise<Waiting & { beside: string | null }> {
  const { db, actor } = ctx;
  const notices = unreadQuery(ctx);
  const messages = selectUnreadTotal(db, actor, actor.memberId);
  const row = await db.get<(Waiting & { beside: string | null }) | undefined>(
    sql`select (${notices}) as unread, (${messages}) as messages, (${beside}) as beside`,
  );
  return { unread: row?.unread ?? 0, messages: row?.messages ?? 0, beside: row?.beside ?? null };
}
