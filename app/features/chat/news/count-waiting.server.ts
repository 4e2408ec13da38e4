import { sql, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { kept, type Places } from "~/db/kept";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { unreadQuery } from "~/features/notifications/notice/count-unread.server";
import { selectUnreadTotal } from "../room/room-list.repo.server";

/** What waits for a member. */
export type Waiting = { unread: number; messages: number };

type Member = Places<"clinicId" | "memberId">;

/**
 * The statement of what waits for a member, unread notices (10 at most) and messages, with one value more that the frame shows, of a
 * feature that this one does not know. Every page asks it: its SQL is written once.
 */
export function waitingBeside(beside: (member: Member) => SQL) {
  return kept((db: ClinicDb, member: Member) =>
    db
      .select({
        unread: sql<number>`(${unreadQuery(db, member)})`.as("unread"),
        messages: sql<number>`(${selectUnreadTotal(db, member)})`.as("messages"),
        beside: sql<string | null>`(${beside(member)})`.as("beside"),
      })
      .from(sql`(select 1)`),
  );
}

const waitingAlone = waitingBeside(() => sql`null`);

/** What the frame of every page shows of what waits for the member, in one statement. */
export async function countWaiting(
  { db, actor: { clinicId, memberId } }: ClinicCtx,
  waitingWith = waitingAlone,
): Promise<Waiting & { beside: string | null }> {
  const row = await waitingWith(db, { clinicId, memberId }).get();
  return { unread: row?.unread ?? 0, messages: row?.messages ?? 0, beside: row?.beside ?? null };
}
