import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Role } from "~/features/kernel/actor";
import type { Scope } from "~/features/kernel/ctx";
import { fold } from "~/lib/text/text";
import { careLink } from "../care-link/care-link.table";
import { member } from "./member.table";
import type { NamedMembership } from "../login/membership.repo.server";
import { startsWith } from "../name-prefix";

export type MemberRow = {
  id: string;
  name: string;
  role: Role;
  zone: string;
  disabledAt: number | null;
  createdAt: number;
};

const columns = {
  id: member.id,
  name: member.name,
  role: member.role,
  zone: member.zone,
  disabledAt: member.disabledAt,
  createdAt: member.createdAt,
};

/** Rows of one person in one clinic: they share account and name, and so the place in every list. */
const samePerson = sql`same.clinic_id = ${member.clinicId} and same.sort_name = ${member.sortName} and same.account_id = ${member.accountId}`;
/** The profession before the administration, the older before the younger: the row a person is listed by. */
const isFirst = sql`not exists (select 1 from member as same where ${samePerson} and same.disabled_at is null and ${member.disabledAt} is not null)
  and not exists (select 1 from member as same where ${samePerson} and (same.disabled_at is null) = (${member.disabledAt} is null) and same.id < ${member.id})`;
const allRoles = sql<string>`(select group_concat(same.role) from member as same where ${samePerson} and same.disabled_at is null)`;

/** Statements that make a shard's copy of a membership what the directory says: harmless as often as they run. */
export function upsertMember(db: ClinicDb, row: NamedMembership): Statement[] {
  const { id, accountId, clinicId, role, name, zone, disabledAt, createdAt } = row;
  const sortName = fold(name);
  const copied = { name, sortName, zone, disabledAt };
  const links = and(eq(careLink.clinicId, clinicId), eq(careLink.patientId, id), isNull(careLink.endedAt));
  return [
    db
      .insert(member)
      .values({ id, accountId, clinicId, role, createdAt, ...copied })
      .onConflictDoUpdate({ target: [member.clinicId, member.id], set: copied }),
    ...(role === "patient" ? [db.update(careLink).set({ patientSortName: sortName }).where(links)] : []),
  ];
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
    /** Each person once, with all their roles; else each role of theirs. */
    once: boolean;
    after: string | null;
    limit: number;
  },
): Promise<(MemberRow & { roles: string | null })[]> {
  const { after } = filter;
  const place = db
    .select({ name: member.sortName })
    .from(member)
    .where(and(eq(member.clinicId, clinicId), eq(member.id, after ?? "")));
  return db
    .select({ ...columns, roles: filter.once ? allRoles.as("roles") : sql<string | null>`null`.as("roles") })
    .from(member)
    .where(
      and(
        eq(member.clinicId, clinicId),
        filter.once && filter.role === undefined ? isFirst : undefined,
        filter.role ? eq(member.role, filter.role) : undefined,
        startsWith(member.sortName, filter.query),
        after === null ? undefined : sql`(${member.sortName}, ${member.id}) > ((${place}), ${after})`,
      ),
    )
    .orderBy(asc(member.sortName), asc(member.id))
    .limit(filter.limit);
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
