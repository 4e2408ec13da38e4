import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Role } from "~/features/kernel/actor";
import type { Scope } from "~/features/kernel/ctx";
import { days } from "~/lib/duration";
import { fold } from "~/lib/text/text";
import { careLink } from "../care-link/care-link.table";
import { member } from "./member.table";
import type { NamedMembership } from "../login/membership.repo.server";
import { startsWith } from "../name-prefix";
import { saveWords } from "./member-word.repo.server";

export type MemberRow = {
  id: string;
  name: string;
  role: Role;
  zone: string;
  disabledAt: number | null;
  createdAt: number;
};

/** How long the look-up of a CRP serves: a registration is looked up again once a year. */
export const crpServes = days(365);

const columns = {
  id: member.id,
  name: member.name,
  role: member.role,
  zone: member.zone,
  disabledAt: member.disabledAt,
  createdAt: member.createdAt,
};

/** Until when the look-up of a psychologist's CRP serves, by what the platform looked up; a clinic's own look-up may serve longer. */
function crpDueOf({ role, crp, crpVerifiedAt }: NamedMembership): number | null {
  if (role !== "psychologist" || crp === null) return null;
  return crpVerifiedAt === null ? 0 : crpVerifiedAt + crpServes;
}

function upsertMember(db: ClinicDb, row: NamedMembership, person: { roles: string; listed: boolean }): Statement[] {
  const { id, accountId, clinicId, role, name, zone, disabledAt, createdAt, totpEnabledAt } = row;
  const sortName = fold(name);
  const crp = role === "psychologist" ? row.crp : null;
  const crpDueAt = crpDueOf(row);
  const copied = {
    name,
    sortName,
    zone,
    disabledAt,
    crp,
    totpOn: totpEnabledAt !== null,
    ...person,
  };
  const links = and(eq(careLink.clinicId, clinicId), eq(careLink.patientId, id), isNull(careLink.endedAt));
  // What the clinic itself looked up stands, as long as it is the same number.
  const due =
    crpDueAt === null
      ? null
      : sql`case when ${member.crp} is excluded.crp then max(coalesce(${member.crpDueAt}, 0), excluded.crp_due_at) else excluded.crp_due_at end`;
  return [
    db
      .insert(member)
      .values({ id, accountId, clinicId, role, createdAt, crpDueAt, ...copied })
      .onConflictDoUpdate({ target: [member.clinicId, member.id], set: { ...copied, crpDueAt: due } }),
    ...saveWords(db, { clinicId, memberId: id, role, listed: person.listed, sortName }),
    ...(role === "patient" ? [db.update(careLink).set({ patientSortName: sortName }).where(links)] : []),
  ];
}

/**
 * Statements that make a shard's copies of one person's memberships of a clinic what the directory says: harmless as often as they run.
 * Who has several roles is listed by the one that is let in, the older before the younger.
 */
export function upsertPerson(db: ClinicDb, rows: readonly NamedMembership[]): Statement[] {
  const isOut = (row: NamedMembership) => (row.disabledAt === null ? 0 : 1);
  const inOrder = rows.toSorted((a, b) => isOut(a) - isOut(b) || (a.id < b.id ? -1 : 1));
  const roles = inOrder.filter(({ disabledAt }) => disabledAt === null).map(({ role }) => role);
  return inOrder.flatMap((row, at) =>
    upsertMember(db, row, { listed: at === 0, roles: (roles.length > 0 ? roles : [row.role]).join(",") }),
  );
}

/** Query for a member of the scope's clinic: no row or one. */
export function selectMember(db: ClinicDb, { clinicId }: Scope, id: string) {
  return db
    .select(columns)
    .from(member)
    .where(and(eq(member.clinicId, clinicId), eq(member.id, id)))
    .limit(1);
}

/** A member of the scope's clinic. */
export async function findMember(db: ClinicDb, scope: Scope, id: string): Promise<MemberRow | undefined> {
  return selectMember(db, scope, id).get();
}

/**
 * Members in order of name. The place to go on from is the last one's id; the name it sorts by is looked up here, so that
 * no name stands in an address.
 * @param filter.query beginning of the name, any case, accents ignored
 */
export async function listMemberRows(
  db: ClinicDb,
  { clinicId }: Scope,
  filter: {
    role?: Role | undefined;
    query?: string | undefined;
    after: string | null;
    limit: number;
  },
): Promise<MemberRow[]> {
  const { after } = filter;
  const place = db
    .select({ name: member.sortName })
    .from(member)
    .where(and(eq(member.clinicId, clinicId), eq(member.id, after ?? "")));
  return db
    .select(columns)
    .from(member)
    .where(
      and(
        eq(member.clinicId, clinicId),
        filter.role ? eq(member.role, filter.role) : undefined,
        startsWith(member.sortName, filter.query),
        after === null ? undefined : sql`(${member.sortName}, ${member.id}) > ((${place}), ${after})`,
      ),
    )
    .orderBy(asc(member.sortName), asc(member.id))
    .limit(filter.limit);
}

/** People of a clinic who are let in, each once, in order of id: the ids behind one. */
export async function activePeopleOf(
  db: ClinicDb,
  { clinicId }: Scope,
  { after, limit }: { after: string; limit: number },
): Promise<string[]> {
  const rows = await db
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.clinicId, clinicId), gt(member.id, after), eq(member.listed, true), isNull(member.disabledAt)))
    .orderBy(asc(member.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Where a member stands in order of name. */
export type MemberPlace = { id: string; sortName: string };

/** Members of a role who are not shut out, in order of name, from a place on. */
export async function activeMembersOf(
  db: ClinicDb,
  { clinicId }: Scope,
  role: Role,
  { after, limit }: { after: MemberPlace | null; limit: number },
): Promise<MemberPlace[]> {
  const further = after ? sql`(${member.sortName}, ${member.id}) > (${after.sortName}, ${after.id})` : undefined;
  return db
    .select({ id: member.id, sortName: member.sortName })
    .from(member)
    .where(and(eq(member.clinicId, clinicId), eq(member.role, role), isNull(member.disabledAt), further))
    .orderBy(asc(member.sortName), asc(member.id))
    .limit(limit);
}
