import { and, desc, eq, gte, lt, lte, or, sql, type Column, type SQL } from "drizzle-orm";
import type { ClinicDb, DirectoryDb } from "~/db/client.server";
import { auditEntry, isByAnother } from "~/features/kernel/audit-entry.both.table";
import type { Keyset } from "~/lib/page";

export type AuditEntryRow = typeof auditEntry.$inferSelect;
export type AuditWanted = {
  memberId?: string | undefined;
  action?: string | undefined;
  from?: number | undefined;
  to?: number | undefined;
  after: Keyset | null;
  limit: number;
};

function behind(after: Keyset | null): SQL | undefined {
  if (!after) return undefined;
  return or(lt(auditEntry.createdAt, after.at), and(eq(auditEntry.createdAt, after.at), lt(auditEntry.id, after.id)));
}

/**
 * Rows of a clinic's audit on one plane, newest first, behind a place. Of a member: what they did, what was done to them, and what
 * of theirs was opened, each by its own index.
 */
export async function listAuditRows(
  db: ClinicDb | DirectoryDb,
  clinicId: string,
  { memberId, action, from, to, after, limit }: AuditWanted,
): Promise<AuditEntryRow[]> {
  const inClinic = eq(auditEntry.clinicId, clinicId);
  // The plus keeps the clinic's own index out of it: it has the order, and every row of a clinic would be read for the few of one of its people.
  const ofOne = (column: Column) => and(eq(column, memberId), sql`+${auditEntry.clinicId} = ${clinicId}`);
  // The same for an act: the order by id alone is made.
  const byId = action === undefined ? desc(auditEntry.id) : sql`+${auditEntry.id} desc`;
  const reading = (whose: SQL | undefined) =>
    db
      .select()
      .from(auditEntry)
      .where(
        and(
          whose,
          action === undefined ? undefined : eq(auditEntry.action, action),
          from === undefined ? undefined : gte(auditEntry.createdAt, from),
          to === undefined ? undefined : lt(auditEntry.createdAt, to),

          after ? and(lte(auditEntry.createdAt, after.at), behind(after)) : undefined, // the first is what an index is walked by
        ),
      )
      .orderBy(desc(auditEntry.createdAt), byId)
      .limit(limit);
  if (memberId === undefined) return reading(inClinic);
  return newestOf(
    await db.batch([
      reading(ofOne(auditEntry.actorId)),
      reading(ofOne(auditEntry.entityId)),
      reading(and(inClinic, eq(auditEntry.subject, memberId), isByAnother)),
    ]),
    limit,
  );
}

/**
 * The acts that a clinic's audit has on one plane, each once: the index is asked for the next one behind each, so that of a hundred
 * thousand rows as many are read as there are kinds of acts.
 */
export async function listActs(db: ClinicDb | DirectoryDb, clinicId: string): Promise<string[]> {
  const next = (behind: SQL) =>
    sql`(select min(${auditEntry.action}) from ${auditEntry} where ${auditEntry.clinicId} = ${clinicId}${behind})`;
  const rows = await db.all<{ act: string }>(sql`with recursive acts(act) as (
    select ${next(sql``)} union all select ${next(sql` and ${auditEntry.action} > act`)} from acts where act is not null
  ) select act from acts where act is not null`);
  return rows.map(({ act }) => act);
}

/** The newest of several lists that are in this order, each row once. */
export function newestOf(lists: readonly (readonly AuditEntryRow[])[], limit: number): AuditEntryRow[] {
  const all = new Map(lists.flat().map((row) => [row.id, row]));
  return [...all.values()].sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1)).slice(0, limit);
}
