import { asc, lte, and, sql } from "drizzle-orm";
import type { Ctx } from "../ctx";
import { domainEvent } from "./domain-event.both.table";

/** Events counted at most: beyond, there are "so many and more". */
export const mostCounted = 100;

/** How many events of a plane are due and not handled, and since when (ms) the oldest is. */
export type Backlog = { waiting: number; since: number | null };

/** What a plane's outbox holds at this moment; by index, at most `mostCounted` + 1 rows. */
export async function readBacklog({ db, now }: Pick<Ctx, "db" | "now">): Promise<Backlog> {
  const due = db
    .select({ dueAt: domainEvent.dueAt })
    .from(domainEvent)
    .where(and(sql`handled_at is null`, lte(domainEvent.dueAt, now())))
    .orderBy(asc(domainEvent.dueAt))
    .limit(mostCounted + 1)
    .as("due");
  const found = await db
    .select({ waiting: sql<number>`count(*)`, since: sql<number | null>`min(${due.dueAt})`.as("since") })
    .from(due)
    .get();
  return found ?? { waiting: 0, since: null };
}
