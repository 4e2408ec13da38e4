import { sql } from "drizzle-orm";
import type { Ctx } from "~/features/kernel/ctx";
import { auditEntry, isUnsealed } from "~/features/kernel/audit-entry.both.table";

/** Rows counted at most. */
const mostCounted = 100;

/** How many rows of a plane no log holds yet (at most 101), and since when (ms) the oldest of them waits. */
export async function readSealLag({ db }: Pick<Ctx, "db">): Promise<{ waiting: number; since: number | null }> {
  const unsealed = db
    .select({ createdAt: auditEntry.createdAt })
    .from(auditEntry)
    .where(isUnsealed)
    .limit(mostCounted + 1)
    .as("unsealed");
  const found = await db
    .select({ waiting: sql<number>`count(*)`, since: sql<number | null>`min(${unsealed.createdAt})`.as("since") })
    .from(unsealed)
    .get();
  return found ?? { waiting: 0, since: null };
}
