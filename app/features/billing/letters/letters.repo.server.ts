import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { subscription } from "../subscription/subscription.directory.table";
import type { SubscriptionRow } from "../subscription/subscription.repo.server";

/** Clinics whose payment is missing, in order of their ids; from the index of just these. */
export async function listPastDue(db: DirectoryDb, after: string, limit: number): Promise<SubscriptionRow[]> {
  return db
    .select()
    .from(subscription)
    .where(and(sql`state = 'past_due'`, gt(subscription.clinicId, after)))
    .orderBy(asc(subscription.clinicId))
    .limit(limit);
}

/** Statement that notes how many letters were written about the payment that is missing since then. */
export function noteLetter(
  db: DirectoryDb,
  { clinicId }: Scope,
  { since, number }: { since: number; number: number },
): Statement {
  return db
    .update(subscription)
    .set({ dunned: number, dunnedSinceAt: since })
    .where(and(eq(subscription.clinicId, clinicId), eq(subscription.pastDueSinceAt, since)));
}
