import { and, asc, desc, eq, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { member } from "../member/member.table";
import { crpCheck } from "./crp-check.table";

const lastOf = (column: string) =>
  sql.raw(
    `(select ${column} from crp_check where crp_check.clinic_id = member.clinic_id and crp_check.member_id = member.id order by checked_at desc, id desc limit 1)`,
  );

/** Query for psychologists whose CRP is due before an instant, the longest due first; who is shut out is not asked for. */
export function selectDue(
  db: ClinicDb,
  { clinicId }: Scope,
  { before, after, limit }: { before: number; after: string | null; limit: number },
) {
  const place = db
    .select({ due: member.crpDueAt })
    .from(member)
    .where(and(eq(member.clinicId, clinicId), eq(member.id, after ?? "")));
  return db
    .select({
      id: member.id,
      name: member.name,
      crp: member.crp,
      dueAt: member.crpDueAt,
      lastResult: sql<"active" | "irregular" | null>`${lastOf("result")}`.as("last_result"),
      lastAt: sql<number | null>`${lastOf("checked_at")}`.as("last_at"),
    })
    .from(member)
    .where(
      and(
        eq(member.clinicId, clinicId),
        isNotNull(member.crpDueAt),
        lte(member.crpDueAt, before),
        isNull(member.disabledAt),
        after === null ? undefined : sql`(${member.crpDueAt}, ${member.id}) > ((${place}), ${after})`,
      ),
    )
    .orderBy(asc(member.crpDueAt), asc(member.id))
    .limit(limit);
}

/** A psychologist of the clinic with the CRP on file here. */
export async function findRegistered(db: ClinicDb, { clinicId }: Scope, id: string) {
  return db
    .select({ id: member.id, crp: member.crp, accountId: member.accountId })
    .from(member)
    .where(and(eq(member.clinicId, clinicId), eq(member.id, id), eq(member.role, "psychologist")))
    .get();
}

/** Statements that write a look-up down, and until when it serves, while the CRP is still the one that was looked up. */
export function insertCheck(db: ClinicDb, row: typeof crpCheck.$inferInsert): Statement[] {
  const same = and(eq(member.clinicId, row.clinicId), eq(member.id, row.memberId), eq(member.crp, row.crp));
  return [
    db.insert(crpCheck).values(row),
    db.update(member).set({ crpDueAt: row.dueAt, crpRemindedAt: null }).where(same),
  ];
}

/** Query for the look-ups of a member's CRP, the newest first, with who made them; ten at most. */
export function selectChecks(db: ClinicDb, { clinicId }: Scope, memberId: string) {
  return db
    .select({
      id: crpCheck.id,
      crp: crpCheck.crp,
      result: crpCheck.result,
      source: crpCheck.source,
      checkedAt: crpCheck.checkedAt,
      dueAt: crpCheck.dueAt,
      by: sql<
        string | null
      >`(select name from member as who where who.clinic_id = crp_check.clinic_id and who.id = crp_check.checked_by)`.as(
        "by_name",
      ),
    })
    .from(crpCheck)
    .where(and(eq(crpCheck.clinicId, clinicId), eq(crpCheck.memberId, memberId)))
    .orderBy(desc(crpCheck.checkedAt), desc(crpCheck.id))
    .limit(10);
}

/** Psychologists of every clinic of a shard whose CRP falls due before an instant and of whom nobody was reminded since another. */
export async function findToRemind(
  db: ClinicDb,
  { before, since, limit }: { before: number; since: number; limit: number },
) {
  return db
    .select({ id: member.id, clinicId: member.clinicId })
    .from(member)
    .where(
      and(
        isNotNull(member.crpDueAt),
        lte(member.crpDueAt, before),
        isNull(member.disabledAt),
        or(isNull(member.crpRemindedAt), lte(member.crpRemindedAt, since)),
      ),
    )
    .limit(limit);
}

/** Statement that notes a reminder. */
export function noteReminder(db: ClinicDb, { clinicId }: Scope, id: string, now: number): Statement {
  return db
    .update(member)
    .set({ crpRemindedAt: now })
    .where(and(eq(member.clinicId, clinicId), eq(member.id, id)));
}

/** Psychologists of a shard of whom it is not known here when their CRP is due: the directory is to be asked. */
export async function findUnknown(db: ClinicDb, limit: number): Promise<{ id: string }[]> {
  return db
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.role, "psychologist"), isNull(member.crpDueAt), isNull(member.disabledAt)))
    .limit(limit);
}
