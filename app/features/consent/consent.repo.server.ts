import { and, desc, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import type { ConsentPurpose } from "./consent-purpose";
import { consentLine } from "./consent-line.table";

export type ConsentRow = typeof consentLine.$inferInsert;

/** Query for a member's newest decision about a purpose: one row read, by the key. */
export function selectNewest(db: ClinicDb, { clinicId }: Scope, memberId: string, purpose: ConsentPurpose) {
  const { number, granted, version, decidedAt } = consentLine;
  return db
    .select({ number, granted, version, decidedAt })
    .from(consentLine)
    .where(
      and(eq(consentLine.clinicId, clinicId), eq(consentLine.memberId, memberId), eq(consentLine.purpose, purpose)),
    )
    .orderBy(desc(consentLine.number))
    .limit(1);
}

/**
 * Query for the newest decision of each of several members, as the version of the words agreed to: 0 after a no, null for who never
 * decided. One row read for each, however often they changed their minds.
 */
export function selectNewestOfMany(db: ClinicDb, { clinicId }: Scope, memberIds: string[], purpose: ConsentPurpose) {
  const agreedTo = sql<number | null>`(select case when l.granted then l.version else 0 end from ${consentLine} l
    where l.clinic_id = ${clinicId} and l.member_id = asked.value and l.purpose = ${purpose} order by l.number desc limit 1)`;
  return db
    .select({ memberId: sql<string>`asked.value`.as("asked_member"), agreedTo: agreedTo.as("agreed_to") })
    .from(sql`json_each(${JSON.stringify(memberIds)}) asked`);
}

/** Statement that adds a decision; fails when another one has taken its number meanwhile. */
export function insertLine(db: ClinicDb, row: ConsentRow): Statement {
  return db.insert(consentLine).values(row);
}
