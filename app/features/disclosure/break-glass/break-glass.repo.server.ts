import { and, desc, eq, gt, isNull, lte, ne, or, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";
import type { Keyset } from "~/lib/page";
import { breakGlass } from "./break-glass.table";
import type { BreakGlassRow } from "./break-glass.policy";

type Db = { db: ClinicDb };

/** A patient of the clinic. */
export function selectPatient({ db }: Db, { clinicId }: Scope, id: string) {
  const who = and(eq(member.clinicId, clinicId), eq(member.id, id), eq(member.role, "patient"));
  return db.select({ id: member.id, name: member.name }).from(member).where(who);
}

/**
 * How many other people than this account run the clinic now, and have for a while.
 * @param when.since who came to run it after this instant (ms) does not count
 * @param when.leftAfter who was shut out after this instant (ms) counts, too
 */
export function countOtherAdmins(
  { db }: Db,
  { clinicId }: Scope,
  accountId: string,
  { since, leftAfter }: { since: number; leftAfter?: number },
) {
  const runs = isNull(member.disabledAt);
  return db
    .select({ n: sql<number>`count(distinct ${member.accountId})`.as("n") })
    .from(member)
    .where(
      and(
        eq(member.clinicId, clinicId),
        eq(member.role, "admin"),
        leftAfter === undefined ? runs : or(runs, gt(member.disabledAt, leftAfter)),
        ne(member.accountId, accountId),
        lte(member.createdAt, since),
      ),
    );
}

/** The account that a member of the clinic is of, and since when (ms) they are one. */
export function selectAccountOf({ db }: Db, { clinicId }: Scope, memberId: string) {
  return db
    .select({ accountId: member.accountId, since: member.createdAt })
    .from(member)
    .where(and(eq(member.clinicId, clinicId), eq(member.id, memberId)));
}

/** What an admin asked for of a patient, the newest first. */
export function selectOfPair({ db }: Db, { clinicId }: Scope, adminId: string, patientId: string) {
  return db
    .select()
    .from(breakGlass)
    .where(and(eq(breakGlass.clinicId, clinicId), eq(breakGlass.adminId, adminId), eq(breakGlass.patientId, patientId)))
    .orderBy(desc(breakGlass.askedAt))
    .limit(1);
}

/** The access that opens a patient's data to an admin at this instant (ms), if there is one. */
export function selectOpen({ db }: Db, { clinicId }: Scope, adminId: string, patientId: string, now: number) {
  return db
    .select()
    .from(breakGlass)
    .where(
      and(
        eq(breakGlass.clinicId, clinicId),
        eq(breakGlass.adminId, adminId),
        eq(breakGlass.patientId, patientId),
        sql`${breakGlass.openedAt} is not null`,
        isNull(breakGlass.endedAt),
        gt(breakGlass.expiresAt, now),
      ),
    )
    .limit(1);
}

/** What an admin has open, or waits for, at this instant (ms). */
export function selectLive({ db }: Db, { clinicId }: Scope, adminId: string, now: number) {
  const live = and(isNull(breakGlass.endedAt), gt(breakGlass.expiresAt, now));
  return db
    .select()
    .from(breakGlass)
    .where(and(eq(breakGlass.clinicId, clinicId), eq(breakGlass.adminId, adminId), live))
    .limit(100);
}

export function selectOne({ db }: Db, { clinicId }: Scope, id: string) {
  return db
    .select()
    .from(breakGlass)
    .where(and(eq(breakGlass.clinicId, clinicId), eq(breakGlass.id, id)));
}

/** All of a clinic, the newest first. */
export function selectPage({ db }: Db, { clinicId }: Scope, { after, limit }: { after: Keyset | null; limit: number }) {
  const behind = after && sql`(${breakGlass.askedAt}, ${breakGlass.id}) < (${after.at}, ${after.id})`;
  return db
    .select()
    .from(breakGlass)
    .where(and(eq(breakGlass.clinicId, clinicId), behind ?? undefined))
    .orderBy(desc(breakGlass.askedAt), desc(breakGlass.id))
    .limit(limit);
}

/** Those of which somebody is to be reminded, on the whole shard. */
export function selectToRemind({ db }: Db, now: number, limit: number) {
  return db.select().from(breakGlass).where(lte(breakGlass.remindAt, now)).orderBy(breakGlass.remindAt).limit(limit);
}

export function insertBreakGlass({ db }: Db, row: typeof breakGlass.$inferInsert): Statement {
  return db.insert(breakGlass).values(row);
}

/** Statement that changes one as it was read; its event, of the next version, refuses the batch when somebody was faster. */
export function updateBreakGlass({ db }: Db, row: BreakGlassRow, changes: Partial<BreakGlassRow>): Statement {
  return db
    .update(breakGlass)
    .set({ ...changes, version: row.version + 1 })
    .where(and(eq(breakGlass.clinicId, row.clinicId), eq(breakGlass.id, row.id), eq(breakGlass.version, row.version)));
}
