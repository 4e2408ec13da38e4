import { and, asc, eq, gte, lt, sql, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import { auditEntry } from "~/features/kernel/audit-entry.both.table";
import { member } from "~/features/tenancy/member/member.table";
import type { Keyset } from "~/lib/page";
import { actsOfGroups } from "./acts-of-groups.server";
import type { StoredLook } from "./incident.directory.table";

/** The place before the first row of a time. */
export const placeOf = ({ from }: StoredLook): Keyset => ({ at: from, id: "" });

/** Rows of a clinic's audit in a time, or, where it is known who did it, of that one, by the index that has them in order. */
function inTime(clinicId: string, { from, until, actorId }: StoredLook, after: Keyset): SQL | undefined {
  const inClinic = eq(auditEntry.clinicId, clinicId);
  const whose =
    actorId === undefined ? inClinic : and(eq(auditEntry.actorId, actorId), sql`+${auditEntry.clinicId} = ${clinicId}`);
  return and(
    whose,
    gte(auditEntry.createdAt, from),
    lt(auditEntry.createdAt, until),
    sql`(${auditEntry.createdAt}, ${auditEntry.id}) > (${after.at}, ${after.id})`,
  );
}

function rowsOf(db: ClinicDb, clinicId: string, look: StoredLook, after: Keyset, limit: number) {
  return db
    .select({
      id: auditEntry.id,
      actorId: auditEntry.actorId,
      actorRole: auditEntry.actorRole,
      action: auditEntry.action,
      ip: auditEntry.ip,
      subject: auditEntry.subject,
      createdAt: auditEntry.createdAt,
    })
    .from(auditEntry)
    .where(inTime(clinicId, look, after))
    .orderBy(asc(auditEntry.createdAt), asc(auditEntry.id))
    .limit(limit)
    .as("looked");
}

type Looked = ReturnType<typeof rowsOf>;

/** Which of them touched somebody as it was asked. What people do with their own data counts where their own account is what is looked for. */
function touching(looked: Looked, { actorId, groups, ip }: StoredLook): SQL | undefined {
  const byAnother = sql`${looked.actorRole} <> 'system' and (${looked.actorId} is null or ${looked.actorId} <> ${looked.subject})`;
  return and(
    sql`${looked.subject} is not null`,
    actorId === undefined ? byAnother : undefined,
    groups === undefined
      ? undefined
      : isAmong(sql`substr(${looked.action}, 1, instr(${looked.action}, '.') - 1)`, actsOfGroups(groups)),
    ip === undefined ? undefined : eq(looked.ip, ip),
  );
}

/**
 * A part of a clinic's audit, in order of time, read once: whom it touches as asked, and where the next part begins (null: it was the last).
 * @param limit rows that are read
 */
export async function touchedAfter(
  db: ClinicDb,
  clinicId: string,
  look: StoredLook,
  { after, limit }: { after: Keyset; limit: number },
): Promise<{ people: string[]; next: Keyset | null }> {
  const looked = rowsOf(db, clinicId, look, after, limit);
  const last = db
    .select({ at: auditEntry.createdAt, id: auditEntry.id })
    .from(auditEntry)
    .where(inTime(clinicId, look, after))
    .orderBy(asc(auditEntry.createdAt), asc(auditEntry.id))
    .limit(1)
    .offset(limit - 1);
  const touched = db.selectDistinct({ subject: looked.subject }).from(looked).where(touching(looked, look));
  const [found, ends] = await db.batch([touched, last]);
  return { people: found.flatMap(({ subject }) => subject ?? []), next: ends[0] ?? null };
}

/** How many people the first rows of a time touch, how many acts those were, and a few of them. */
export async function previewOf(db: ClinicDb, clinicId: string, look: StoredLook, limit: number) {
  const looked = rowsOf(db, clinicId, look, placeOf(look), limit);
  const matched = touching(looked, look);
  const [sums, sample, beyond] = await db.batch([
    db
      .select({
        people: sql<number>`count(distinct ${looked.subject})`.as("people"),
        acts: sql<number>`count(*)`.as("acts"),
      })
      .from(looked)
      .where(matched),
    db
      .select({
        subject: looked.subject,
        actorId: looked.actorId,
        actorRole: looked.actorRole,
        action: looked.action,
        at: sql<number>`min(${looked.createdAt})`.as("first_at"),
      })
      .from(looked)
      .where(matched)
      .groupBy(looked.subject)
      .orderBy(sql`first_at`)
      .limit(8),
    db
      .select({ id: auditEntry.id })
      .from(auditEntry)
      .where(inTime(clinicId, look, placeOf(look)))
      .orderBy(asc(auditEntry.createdAt), asc(auditEntry.id))
      .limit(1)
      .offset(limit),
  ]);
  return { people: sums[0]?.people ?? 0, acts: sums[0]?.acts ?? 0, sample, isWhole: beyond.length === 0 };
}

/** Who these are in the clinic. */
export async function whoAre(db: ClinicDb, clinicId: string, ids: Iterable<string>) {
  const rows = await db
    .select({ id: member.id, name: member.name, role: member.role })
    .from(member)
    .where(and(eq(member.clinicId, clinicId), isAmong(member.id, ids)));
  return new Map(rows.map((row) => [row.id, row]));
}
