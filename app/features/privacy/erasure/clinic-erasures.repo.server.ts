import { and, desc, eq, sql } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import { erasure } from "~/features/identity/erasure/erasure.directory.table";
import { erasureParty } from "~/features/identity/erasure/erasure-party.directory.table";
import type { Scope } from "~/features/kernel/ctx";
import type { Keyset } from "~/lib/page";

const atDesk = ({ clinicId }: Scope) =>
  and(
    eq(erasureParty.clinicId, clinicId),
    sql`${erasureParty.kind} = 'clinic' and ${erasureParty.settledAt} is not null`,
  );

/** Erasures that are done of who was in a clinic, the last first; who was in it in two roles stands there once for each. */
export function listAtDesk(db: DirectoryDb, scope: Scope, { after, limit }: { after: Keyset | null; limit: number }) {
  const behind = after && sql`(${erasureParty.settledAt}, ${erasureParty.erasureId}) < (${after.at}, ${after.id})`;
  return db
    .select({
      id: erasureParty.erasureId,
      memberId: erasureParty.memberId,
      doneAt: sql<number>`${erasureParty.settledAt}`.as("done_at"),
    })
    .from(erasureParty)
    .where(and(atDesk(scope), behind || undefined))
    .orderBy(desc(erasureParty.settledAt), desc(erasureParty.erasureId))
    .limit(limit);
}

/** One of them, with its certificate. */
export function findAtDesk(db: DirectoryDb, scope: Scope, id: string) {
  return db
    .select({ memberId: erasureParty.memberId, certificate: erasure.certificate, hash: erasure.certificateHash })
    .from(erasureParty)
    .innerJoin(erasure, eq(erasure.id, erasureParty.erasureId))
    .where(and(eq(erasureParty.erasureId, id), atDesk(scope)))
    .limit(1)
    .get();
}

/** Guardians whom a clinic tells on paper, or has. */
export function paperParties(db: DirectoryDb, { clinicId }: Scope, erasureId: string) {
  return db
    .select({ id: erasureParty.id, state: erasureParty.state, settledAt: erasureParty.settledAt })
    .from(erasureParty)
    .where(
      and(
        eq(erasureParty.erasureId, erasureId),
        eq(erasureParty.clinicId, clinicId),
        eq(erasureParty.kind, "guardian"),
      ),
    );
}

/** Statement: somebody of the clinic has told it on paper. */
export function noteTold(db: DirectoryDb, id: string, by: { settledAt: number; settledBy: string }) {
  return db
    .update(erasureParty)
    .set({ state: "told", ...by })
    .where(and(eq(erasureParty.id, id), eq(erasureParty.state, "by_hand")));
}
