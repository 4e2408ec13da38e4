import { and, desc, eq, lt, or, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import type { Keyset } from "~/lib/page";
import type { ConsentPurpose } from "./consent-purpose";
import { consentLine } from "./consent-line.table";

export type ConsentRow = typeof consentLine.$inferInsert;

/** Query for a member's newest decision about a purpose, as a whole or about one subject: one row read, by the key. */
export function selectNewest(
  db: ClinicDb,
  { clinicId }: Scope,
  memberId: string,
  purpose: ConsentPurpose,
  subjectId = "",
) {
  const { number, granted, version, decidedAt } = consentLine;
  return db
    .select({ number, granted, version, decidedAt })
    .from(consentLine)
    .where(
      and(
        eq(consentLine.clinicId, clinicId),
        eq(consentLine.memberId, memberId),
        eq(consentLine.purpose, purpose),
        eq(consentLine.subjectId, subjectId),
      ),
    )
    .orderBy(desc(consentLine.number))
    .limit(1);
}

/**
 * Query for the newest decision of each of several members about a purpose as a whole, as the version of the words agreed to: 0 after a
 * no, null for who never decided; and when it was (ms). One row read for each, however often they changed their minds.
 */
export function selectNewestOfMany(db: ClinicDb, { clinicId }: Scope, memberIds: string[], purpose: ConsentPurpose) {
  const newest = (what: ReturnType<typeof sql>) =>
    sql<
      number | null
    >`(select ${what} from ${consentLine} l where l.clinic_id = ${clinicId} and l.member_id = asked.value
      and l.purpose = ${purpose} and l.subject_id = '' order by l.number desc limit 1)`;
  return db
    .select({
      memberId: sql<string>`asked.value`.as("asked_member"),
      agreedTo: newest(sql`case when l.granted then l.version else 0 end`).as("agreed_to"),
      saidAt: newest(sql`l.decided_at`).as("said_at"),
    })
    .from(sql`json_each(${JSON.stringify(memberIds)}) asked`);
}

/** Query for a member's decisions, newest first; those of one moment in the order of their keys. */
export function selectHistory(
  db: ClinicDb,
  { clinicId }: Scope,
  memberId: string,
  { after, limit }: { after: Keyset | null; limit: number },
) {
  const { decidedAt } = consentLine;
  const key = sql<string>`${consentLine.purpose} || '/' || ${consentLine.subjectId} || '/' || ${consentLine.number}`;
  const before = after && or(lt(decidedAt, after.at), and(eq(decidedAt, after.at), sql`${key} < ${after.id}`));
  return db
    .select({
      key: key.as("line_key"),
      purpose: consentLine.purpose,
      subjectId: consentLine.subjectId,
      granted: consentLine.granted,
      version: consentLine.version,
      digest: consentLine.digest,
      place: consentLine.place,
      decidedAt,
    })
    .from(consentLine)
    .where(
      and(
        eq(consentLine.clinicId, clinicId),
        eq(consentLine.memberId, memberId),
        after ? sql`${decidedAt} <= ${after.at}` : undefined,
        before ?? undefined,
      ),
    )
    .orderBy(desc(decidedAt), sql`${key} desc`)
    .limit(limit);
}

/** Statement that adds a decision; fails when another one has taken its number meanwhile. */
export function insertLine(db: ClinicDb, row: ConsentRow): Statement {
  return db.insert(consentLine).values(row);
}
